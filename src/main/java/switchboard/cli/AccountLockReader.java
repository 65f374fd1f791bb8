package switchboard.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `show accountlocking` [doc, 12.5], which is allowed during an upgrade: how many wrong
/// passwords lock the account that everything here depends on.
public final class AccountLockReader {
    private static final Pattern ON =
            Pattern.compile("(?i)Account Lockout is (?<word>enabled|disabled)\\.?");
    private static final Pattern UNLOCK =
            Pattern.compile("(?i)Unlock Time\\s*:\\s*(?<n>\\d{1,7}) seconds?");
    private static final Pattern RETRIES =
            Pattern.compile("(?i)Retry Count\\s*:\\s*(?<n>\\d{1,4}) attempts?");

    private AccountLockReader() {}

    /// When an account is locked.
    ///
    /// @param seconds how long it stays locked
    /// @param attempts how many wrong passwords lock it
    public record Lock(int seconds, int attempts) {}

    /// The limits; empty where accounts are not locked.
    public static Reading<Optional<Lock>> read(Transcript transcript) {
        return FailedAnswer.<Optional<Lock>>in(transcript)
                .orElseGet(() -> lock(new AnswerLines(transcript)));
    }

    private static Reading<Optional<Lock>> lock(AnswerLines lines) {
        Optional<String> word = lines.only(ON).map(line -> line.group("word"));
        if (word.filter("disabled"::equalsIgnoreCase).isPresent()) {
            return Reading.of(Optional.empty());
        }
        Optional<Lock> lock =
                number(lines, UNLOCK)
                        .flatMap(seconds -> number(lines, RETRIES).map(n -> new Lock(seconds, n)));
        return word.isPresent() && lock.isPresent() ? Reading.of(lock) : lines.unreadable();
    }

    private static Optional<Integer> number(AnswerLines lines, Pattern form) {
        return lines.only(form).map((Matcher line) -> Integer.parseInt(line.group("n")));
    }
}
