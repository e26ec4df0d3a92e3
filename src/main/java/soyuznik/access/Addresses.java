package soyuznik.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Addresses of the network as places that guessing comes from. */
final class Addresses {
    private static final int NETWORK_BYTES = 8;

    private Addresses() {}

    /**
     * An IPv4 address as it is; of an IPv6 address the first 64 bits, since one host has all the
     * rest.
     */
    static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.ofDelimiter(":")
                                    .formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                            + "/64"
                    : address;
        } catch (IllegalArgumentException _) {
            return address; // not an address: the whole text is the place
        }
    }
}
