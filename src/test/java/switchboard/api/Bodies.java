package switchboard.api;

/// Requests that are as they should be.
final class Bodies {
    static final String REGISTER =
            """
            {"name":"%s","address":"%s","port":22,"user":"admin","password":"very-secret-word",
             "speed":60,"pace":{"approvalWithin":"PT1H"}}""";

    static final String PLAN =
            """
            {"target":{"unifiedCm":"15.0.1.12900-234"},"choices":{"switchTogether":false}}""";

    static final String START =
            """
            {"target":{"unifiedCm":"15.0.1.12900-234"},
             "images":{"server":"files.example.com","directory":"/images","user":"images",
                       "password":"image-secret-word",
                       "files":{"unifiedCm":"UCSInstall_15.sgn.iso"}},
             "freeze":{"tasksDone":true,"configurationStopped":true,"syncSuspended":true}}""";

    private Bodies() {}

    static String register(String name, String address) {
        return REGISTER.formatted(name, address);
    }
}
