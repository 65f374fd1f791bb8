package switchboard.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;

/// A field of a request that cannot be used.
///
/// @param field its name, with those of the fields around it
/// @param problem what is wrong with it; never what was sent
@Schema(description = "A field of the request that cannot be used")
record Field(
        @Schema(example = "images.server") String field,
        @Schema(example = "must not be blank") String problem) {

    /// An error of one parameter, or of a field within it.
    static Field of(ParameterValidationResult result, MessageSourceResolvable error) {
        String parameter = String.valueOf(result.getMethodParameter().getParameterName());
        String problem = String.valueOf(error.getDefaultMessage());
        if (error instanceof FieldError inside) {
            String index =
                    result instanceof ParameterErrors at && at.getContainerIndex() != null
                            ? "[" + at.getContainerIndex() + "]."
                            : "";
            return new Field(index + inside.getField(), problem);
        }
        return new Field(parameter, problem);
    }
}
