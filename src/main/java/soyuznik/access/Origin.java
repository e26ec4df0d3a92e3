package soyuznik.access;

/** From where somebody comes in: the address in the network, and browser and system by name. */
public record Origin(String address, String agent) {
    private static final int LONGEST = 200;

    public Origin {
        address = shortened(address);
        agent = shortened(agent);
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
