package switchboard.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The description of the API for programs and their writers, at `/v3/api-docs`.
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    static final String CLUSTERS = "Clusters";
    static final String UPGRADES = "Upgrades";
    static final String APPROVALS = "Approvals";
    static final String JOURNAL = "Journal";
    static final String SESSIONS = "Sessions";
    static final String EVENTS = "Events";
    static final String NOTICES = "Notices";
    static final String WALLS = "Walls";

    private static final String ABOUT =
            """
            Plans, drives and follows the upgrade of clusters of Cisco Unified CM and IM and \
            Presence.

            Every request needs a token in the header `Authorization: Bearer`. A token stands for \
            a program with a name and one role: every role may look, an operator registers, \
            plans, starts, pauses and confirms, an approver says yes or no to what somebody else \
            started, an admin confirms changed host keys and \
            pairs walls.

            A request that cannot be done is answered by a problem (RFC 9457): `detail` is the \
            sentence that a person would read, `key` names it. Times are ISO 8601 in UTC, \
            durations ISO 8601. A field that is not described here is refused; in an answer, what \
            there is not is left out.

            A request that changes something may carry the header `Idempotency-Key` with a text \
            of your own. Sent again with the same token, key and body within 24 hours, it is not \
            done again: the answer of the first is given, with `Idempotency-Replayed: true`. \
            409 says that the first did not come to an end that is known.""";
    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";
    private static final Map<String, String> REFUSALS =
            Map.of(
                    "400", "The request cannot be read; fields says where",
                    "401", "No token, or one that opens nothing",
                    "403", "The role is missing, or who asked wants to approve",
                    "404", "There is no such thing",
                    "409", "It does not go with how things stand now",
                    "422", "What was said cannot be used; nothing has been changed");

    @Bean
    OpenAPI description() {
        SecurityScheme bearer =
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("A token of the API");
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Switchboard")
                                .version("v1")
                                .license(new License().name("Apache-2.0"))
                                .description(ABOUT))
                .servers(List.of(new Server().url("/").description("This server")))
                .tags(tags())
                .components(new Components().addSecuritySchemes(TOKEN, bearer))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    private static List<Tag> tags() {
        return List.of(
                tag(CLUSTERS, "What is known of clusters and their nodes"),
                tag(UPGRADES, "Plans and upgrades, one at a time per cluster"),
                tag(APPROVALS, "Steps that ask for a person's yes"),
                tag(NOTICES, "Who is needed, what is wrong, what happened"),
                tag(WALLS, "Browsers that show clusters without anybody signed in"),
                tag(EVENTS, "What has changed, as it changes"),
                tag(SESSIONS, "What was typed in sessions with nodes, and what came"),
                tag(JOURNAL, "What was seen, decided, approved and sent"));
    }

    /// Says of every operation how it refuses, instead of each saying so.
    @Bean
    OpenApiCustomizer refusals() {
        return api -> {
            api.getComponents()
                    .getSchemas()
                    .putAll(ModelConverters.getInstance(true).readAll(Problem.class));
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(ApiDescription::refuse);
        };
    }

    /// Names every operation by what it is about and what it does, as in `approvals.approve`.
    @Bean
    OperationCustomizer names() {
        return (operation, method) ->
                operation.operationId(
                        operation.getTags().getFirst().toLowerCase(Locale.ROOT)
                                + "."
                                + method.getMethod().getName());
    }

    private static void refuse(Operation operation) {
        Content content =
                new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType()
                                        .schema(
                                                new Schema<>()
                                                        .$ref("#/components/schemas/" + PROBLEM)));
        REFUSALS.forEach(
                (code, words) ->
                        operation
                                .getResponses()
                                .addApiResponse(
                                        code,
                                        new ApiResponse().description(words).content(content)));
    }

    private static Tag tag(String name, String description) {
        return new Tag().name(name).description(description);
    }
}
