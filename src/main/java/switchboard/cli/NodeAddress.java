package switchboard.cli;

import java.util.regex.Pattern;

/// Tells addresses from names in what nodes print.
final class NodeAddress {
    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern V4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    private static final Pattern V6 = Pattern.compile("(?=.*:.*:)[0-9A-Fa-f:.]{2,45}");

    /// What only looks like an address: a number too high for one.
    private static final Pattern NUMBERS = Pattern.compile("[\\d.]+");
    private static final Pattern NAME = Pattern.compile("[\\w.-]{1,255}");

    private NodeAddress() {}

    static boolean isAddress(String text) {
        return isV4(text) || V6.matcher(text).matches();
    }

    static boolean isV4(String text) {
        return V4.matcher(text).matches();
    }

    /// Whether it may stand where an address does: an address, a name, or an address of which a
    /// part was made unreadable, as people do before they show an answer to others.
    static boolean isAddressOrName(String text) {
        return isAddress(text) || NAME.matcher(text).matches() && !NUMBERS.matcher(text).matches();
    }

    /// A name without its domain; an address as it is.
    static String host(String name) {
        int dot = name.indexOf('.');
        return dot < 1 || isAddress(name) ? name : name.substring(0, dot);
    }
}
