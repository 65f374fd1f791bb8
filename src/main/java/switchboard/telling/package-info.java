/// Carries what people should know to where they are: webhooks, mail, Slack, Teams, syslog, and the
/// browsers of people by web push.
///
/// **Why** apart from `notice`: that list is the same whoever looks; here begins what may be slow,
/// fail or be shut. Nothing here is asked by the conductor, and nothing here can hold it up: the
/// list is read by a thread of its own. **Why** an outbox: what was to be told is written before it
/// is sent, so that a restart loses nothing. A message may therefore come twice; it has the same
/// identity both times. **Why** a call for a person that has been answered is not sent any more:
/// nobody is woken for nothing. **Why** the head of the journal's chain stands in every message:
/// whoever keeps the mail can say later whether the journal was altered.
///
/// **Problems** Secrets and addresses of channels are settings of the process, not of the page, so
/// a change needs a restart; only browsers are added and removed by whose they are. What is older
/// than an hour when it could first be sent is given up.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"cluster", "journal", "notice", "sequence", "security", "vault"})
package switchboard.telling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
