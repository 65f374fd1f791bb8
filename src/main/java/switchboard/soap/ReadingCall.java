package switchboard.soap;

import switchboard.cluster.SecondQuestion;
import switchboard.ssh.NodeCredentials.Purpose;

/// A call that only reads. There is no other kind: an operation that changes a node cannot be said.
public sealed interface ReadingCall permits PlatformCall, CounterCall {
    /// What is asked.
    SecondQuestion question();

    /// Whose account the service wants.
    Purpose account();

    /// Where the service is, below the node's address.
    String path();

    /// The name of the operation, for the header that SOAP 1.1 wants.
    String action();

    /// The element in the envelope's body.
    String body();

    /// The whole envelope.
    default String envelope() {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/">\
        <soapenv:Header/><soapenv:Body>%s</soapenv:Body></soapenv:Envelope>
        """
                .formatted(body());
    }
}
