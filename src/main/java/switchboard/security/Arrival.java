package switchboard.security;

import java.util.Set;

/// Somebody whom a source has just proved.
///
/// @param source the provider or directory
/// @param subject what the source calls this human for ever
/// @param name the user name there
/// @param groups the groups there
record Arrival(String source, String subject, String name, Set<String> groups) {
    String subjectHash() {
        return Secrets.hash(subject);
    }

    String nameHere() {
        return name + "@" + source;
    }
}
