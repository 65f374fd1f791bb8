package switchboard.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import switchboard.security.PageDoor;

/// Who may open which page: the door is hung by `security`, Vaadin adds what its pages are made of
/// and asks each view for its roles.
@Configuration(proxyBeanMethods = false)
class PagesSecurity {
    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, PageDoor door) {
        return http.with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> {
                            vaadin.loginView(PageDoor.SIGN_IN);
                            // Vaadin's rules would let whoever is signed in, walls too, open any
                            // page; the door's are stricter.
                            vaadin.enableAuthorizedRequestsConfiguration(false);
                            door.hang(http, vaadin.defaultPermitMatcher());
                        })
                .build();
    }
}
