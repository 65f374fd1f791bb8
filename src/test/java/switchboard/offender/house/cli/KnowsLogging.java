package switchboard.offender.house.cli;

import org.slf4j.Logger;
import org.springframework.util.StringUtils;

/// Knows two frameworks in a plain package.
public record KnowsLogging(Logger logger) {

    boolean isSaid(String text) {
        return StringUtils.hasText(text);
    }
}
