package switchboard.soap;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import switchboard.cluster.SecondAnswer;
import switchboard.cluster.SecondAnswer.NotRead;
import switchboard.cluster.SecondAnswer.Why;
import switchboard.ssh.NodeAccess;
import switchboard.ssh.NodeCredentials.Account;
import switchboard.ssh.WebSignIn.Outcome;

/// One call over one connection: no redirect is followed, no proxy is asked, no cookie kept, and
/// no more is read than an answer can be long.
///
/// **Why** the account is written into the header by hand: the client's own way of signing in
/// tries a refused password again, and each try counts.
///
/// @param node which node
/// @param trust which certificate it has to show
/// @param settings the port and the limits
record HttpsLine(NodeAccess node, PinnedTrust trust, SoapSettings settings) {
    private static final int LONGEST_ANSWER = 1_000_000;

    /// What came of it.
    ///
    /// @param answer for whoever asked
    /// @param outcome for whoever guards the account
    record Heard(SecondAnswer answer, Outcome outcome) {}

    Heard ask(ReadingCall call, Optional<Account> account) {
        HttpRequest request;
        try {
            request = request(call, account);
        } catch (URISyntaxException | IllegalArgumentException notAnAddress) {
            return new Heard(new NotRead(Why.NO_ANSWER, node.address()), Outcome.NOT_JUDGED);
        }
        HttpClient client =
                HttpClient.newBuilder()
                        .sslContext(trust.tls())
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .proxy(HttpClient.Builder.NO_PROXY)
                        .connectTimeout(settings.connectTimeout())
                        .executor(Thread::startVirtualThread)
                        .build();
        try {
            HttpResponse<byte[]> response =
                    client.sendAsync(
                                    request,
                                    _ ->
                                            BodySubscribers.limiting(
                                                    BodySubscribers.ofByteArray(), LONGEST_ANSWER))
                            .get(settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS);
            HttpAnswer answer = new HttpAnswer(response.statusCode(), response.body());
            return new Heard(answer.read(call), answer.outcome());
        } catch (ExecutionException e) {
            return failed(e.getCause() instanceof IOException why ? why : new IOException(e));
        } catch (TimeoutException e) {
            return failed(new IOException(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(new IOException(e));
        } finally {
            client.shutdownNow();
        }
    }

    private HttpRequest request(ReadingCall call, Optional<Account> account)
            throws URISyntaxException {
        URI uri = new URI("https", null, node.address(), settings.port(), call.path(), null, null);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri)
                        .timeout(settings.answerTimeout())
                        .header("Content-Type", "text/xml; charset=utf-8")
                        .header("SOAPAction", "\"" + call.action() + "\"")
                        .POST(HttpRequest.BodyPublishers.ofString(call.envelope()));
        account.ifPresent(it -> request.header("Authorization", basic(it)));
        return request.build();
    }

    private static String basic(Account account) {
        byte[] pair = (account.user() + ":" + account.password()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /// Whatever broke: before the right certificate was seen, nothing was told to the node.
    private Heard failed(IOException why) {
        if (trust.isRight()) {
            return new Heard(new NotRead(Why.NO_ANSWER, words(why)), Outcome.UNANSWERED);
        }
        if (!trust.seen().isEmpty()) {
            Why what = trust.hasPin() ? Why.CERTIFICATE_CHANGED : Why.CERTIFICATE_NOT_PINNED;
            return new Heard(new NotRead(what, trust.seen()), Outcome.NOT_JUDGED);
        }
        Why what = why instanceof SSLException ? Why.NO_TLS : Why.NO_ANSWER;
        return new Heard(new NotRead(what, words(why)), Outcome.NOT_JUDGED);
    }

    private static String words(IOException why) {
        return Optional.ofNullable(why.getMessage()).orElse(why.getClass().getSimpleName());
    }
}
