package switchboard.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Component;

/// Ends the session of whoever asks.
@Component
class SignOut implements Runnable {
    private final AuthenticationContext session;

    SignOut(AuthenticationContext session) {
        this.session = session;
    }

    @Override
    public void run() {
        session.logout();
    }
}
