package switchboard.telling;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import switchboard.cluster.Sentence;
import switchboard.notice.Severity;

/// Syslog by RFC 5424: over TCP with counted octets (RFC 6587), or one datagram each over UDP.
final class SyslogChannel implements Channel {
    private static final int LOCAL0 = 16;
    private static final int ALERT = 1;
    private static final int ERROR = 3;
    private static final int NOTICE = 5;
    private static final int WITHIN_MILLIS = 10_000;
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final URI to;

    SyslogChannel(URI to) {
        this.to = to;
    }

    @Override
    public void send(Message message) throws NotDelivered {
        byte[] line = line(message).getBytes(StandardCharsets.UTF_8);
        try {
            if (to.getScheme().equals("udp")) {
                datagram(line);
            } else {
                stream(line);
            }
        } catch (IOException away) {
            throw new NotDelivered(
                    Sentence.of("telling.away", away.getClass().getSimpleName()), true);
        }
    }

    private static String line(Message message) {
        int priority = LOCAL0 * 8 + severity(message.severity());
        String words = (message.subject() + " " + message.body()).replaceAll("\\s+", " ");
        return "<%d>1 %s - switchboard - %s - %s%s"
                .formatted(
                        priority,
                        message.at().truncatedTo(ChronoUnit.MICROS),
                        message.severity().name(),
                        BYTE_ORDER_MARK,
                        words.strip() + " " + message.link());
    }

    private static int severity(Severity severity) {
        return switch (severity) {
            case PERSON_NEEDED -> ALERT;
            case FAULT -> ERROR;
            case NEWS -> NOTICE;
        };
    }

    private void datagram(byte[] line) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(
                    new DatagramPacket(
                            line, line.length, new InetSocketAddress(to.getHost(), to.getPort())));
        }
    }

    private void stream(byte[] line) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(to.getHost(), to.getPort()), WITHIN_MILLIS);
            socket.getOutputStream().write((line.length + " ").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(line);
            socket.getOutputStream().flush();
        }
    }
}
