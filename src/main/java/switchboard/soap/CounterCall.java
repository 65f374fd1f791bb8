package switchboard.soap;

import switchboard.cluster.SecondQuestion;
import switchboard.ssh.NodeCredentials.Purpose;

/// The counters of replication in the serviceability (perfmon) service.
///
/// **Why** an account of its own: that service knows application users, not the OS account. The OS
/// account is never tried there, for a node might count the refusal against it.
///
/// @param host the node about which it is asked, by the address at which it is reached
public record CounterCall(String host) implements ReadingCall {
    /// The class of counters.
    static final String OBJECT = "Number of Replicates Created and State of Replication";

    @Override
    public SecondQuestion question() {
        return SecondQuestion.REPLICATE_COUNTER;
    }

    @Override
    public Purpose account() {
        return Purpose.APPLICATION;
    }

    @Override
    public String path() {
        return "/perfmonservice2/services/PerfmonService";
    }

    @Override
    public String action() {
        return "perfmonCollectCounterData";
    }

    @Override
    public String body() {
        return """
        <perfmonCollectCounterData xmlns="http://schemas.cisco.com/ast/soap">\
        <Host>%s</Host><Object>%s</Object></perfmonCollectCounterData>"""
                .formatted(escaped(host), OBJECT);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
