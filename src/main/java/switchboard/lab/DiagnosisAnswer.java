package switchboard.lab;

/// `utils diagnose test`: the node's own tests.
final class DiagnosisAnswer {
    private static final String FORM =
            """

            Log file: platform/log/diag2.log

            Starting diagnostic test(s)
            ===========================
            test - disk_space          : Passed (available: 2412 MB, used: 11804 MB)
            skip - disk_files          : This module must be run directly and off hours
            test - service_manager     : Passed
            test - tomcat              : Passed
            test - tomcat_keystore     : Passed
            skip - tomcat_heapdump     : This module must be run directly and off hours
            test - validate_network    : %s
            test - raid                : Passed
            test - system_info         : Passed (Collected system information in diagnostic log)
            test - ntp_reachability    : %s
            test - ntp_stratum         : Passed
            skip - sdl_fragmentation   : This module must be run directly and off hours

            Diagnostics Completed


             The final output will be in Log file: platform/log/diag2.log

             Please use 'file view activelog platform/log/diag2.log' command to see the output
            """;

    private DiagnosisAnswer() {}

    static String text(NodeLife life) {
        boolean noNames = life.faults().has(Fault.Ailment.NO_NAMES);
        boolean free = life.faults().has(Fault.Ailment.CLOCK_RUNS_FREE);
        return FORM.formatted(
                noNames ? "Reverse DNS lookup failed" : "Passed",
                free ? "The NTP service cannot reach its servers" : "Passed");
    }
}
