package switchboard.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without a screen: it keeps cookies, follows redirects and posts forms, over real HTTP.
final class Surfer {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final Pattern META =
            Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");

    private final String product;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    Surfer(int port) {
        this.product = "http://127.0.0.1:" + port;
    }

    HttpResponse<String> open(String path) {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    /// Who the product says is there, in words; the address of the sign-in page if nobody is.
    String who() {
        var answer = open("/who-is-there");
        return answer.uri().getPath().equals("/who-is-there")
                ? answer.body()
                : answer.uri().getPath();
    }

    HttpResponse<String> signIn(Map<String, String> fields) {
        return post(at("/sign-in"), fields);
    }

    /// Presses the button of a provider and fills in its form, if it shows one.
    HttpResponse<String> signInAt(String provider, String user, String password) {
        var page = open("/oauth2/authorization/" + provider);
        var csrf = CSRF.matcher(page.body());
        if (!csrf.find()) {
            return page;
        }
        return post(
                page.uri().resolve("/login"),
                Map.of("username", user, "password", password, "_csrf", csrf.group(1)));
    }

    /// Signs out as a page does it, with the word that it got against forgery.
    void signOut() {
        var word = META.matcher(open("/").body());
        if (!word.find()) {
            throw new IllegalStateException("The page has no word against forgery");
        }
        post(at("/logout"), Map.of("_csrf", word.group(1)));
    }

    Optional<String> session() {
        return cookies.getCookieStore().get(at("/")).stream()
                .filter(cookie -> cookie.getName().endsWith("JSESSIONID"))
                .map(Object::toString)
                .findFirst();
    }

    /// Another browser that somebody gave this one's cookies.
    Surfer withTheSameCookies() {
        Surfer thief = new Surfer(at("/").getPort());
        cookies.getCookieStore()
                .get(at("/"))
                .forEach(cookie -> thief.cookies.getCookieStore().add(at("/"), cookie));
        return thief;
    }

    private URI at(String path) {
        return URI.create(product + path);
    }

    private HttpResponse<String> post(URI where, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(where)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.header("Accept", "text/html").build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
