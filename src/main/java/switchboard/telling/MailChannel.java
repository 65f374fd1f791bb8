package switchboard.telling;

import java.util.Date;
import java.util.List;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import switchboard.cluster.Sentence;

/// Plain mail through the site's own server, as `spring.mail` names it.
final class MailChannel implements Channel {
    private final JavaMailSender server;
    private final String from;
    private final List<String> to;

    MailChannel(JavaMailSender server, String from, List<String> to) {
        this.server = server;
        this.from = from;
        this.to = to;
    }

    @Override
    public void send(Message message) throws NotDelivered {
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(to.toArray(String[]::new));
        mail.setSentDate(Date.from(message.at()));
        mail.setSubject(message.subject());
        mail.setText(
                message.link().isEmpty()
                        ? message.body()
                        : message.body() + "\n\n" + message.link());
        try {
            server.send(mail);
        } catch (MailParseException wrong) {
            throw new NotDelivered(Sentence.of("telling.address"), false);
        } catch (MailException away) {
            throw new NotDelivered(
                    Sentence.of("telling.away", away.getClass().getSimpleName()), true);
        }
    }
}
