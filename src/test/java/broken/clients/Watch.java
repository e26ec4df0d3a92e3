package broken.clients;

import java.time.Instant;

class Watch {
    Instant now() {
        return Instant.now();
    }
}
