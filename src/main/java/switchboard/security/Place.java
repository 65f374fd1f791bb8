package switchboard.security;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Where somebody signs in from: an address of four bytes, or the first half of one of sixteen,
/// since the other half is chosen freely by whoever has it.
///
/// @param text in a form of our own
record Place(String text) {
    private static final int LONG_ADDRESS_BYTES = 16;

    /// The place of an address as the server tells it.
    static Place of(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return new Place(
                    HexFormat.of()
                            .formatHex(
                                    bytes.length == LONG_ADDRESS_BYTES
                                            ? Arrays.copyOf(bytes, LONG_ADDRESS_BYTES / 2)
                                            : bytes));
        } catch (IllegalArgumentException unreadable) {
            return new Place(address);
        }
    }
}
