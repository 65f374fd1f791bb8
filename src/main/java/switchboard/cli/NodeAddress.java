package switchboard.cli;

import java.util.regex.Pattern;

/// Tells addresses from names in what nodes print.
final class NodeAddress {
    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern V4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    private static final Pattern V6 = Pattern.compile("(?=.*:.*:)[0-9A-Fa-f:.]{2,45}");

    private NodeAddress() {}

    static boolean isAddress(String text) {
        return isV4(text) || V6.matcher(text).matches();
    }

    static boolean isV4(String text) {
        return V4.matcher(text).matches();
    }

    /// A name without its domain; an address as it is.
    static String host(String name) {
        int dot = name.indexOf('.');
        return dot < 1 || isV4(name) ? name : name.substring(0, dot);
    }
}
