package broken.clients;

class OldWatch {
    long now() {
        return System.currentTimeMillis();
    }
}
