package grantledger.query.describing;

import grantledger.query.answering.AtMoment;
import grantledger.query.moments.NamedTime;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Adds the moment as of which a read can be asked, which is no parameter of its method; auditors' reads have their own. */
@Component
class MomentParameters implements GlobalOperationCustomizer {

    private static final Map<String, String> OF_AUDITORS = Map.of(
            "position", "of the log: what it had recorded up to here; one of position, asOf and occurredAt at most",
            "asOf", "what the log had recorded by a time (RFC 3339), or by a day, which is meant to its end in Sweden",
            "occurredAt", "what had happened by a time or a day, whenever it was registered");

    @Override
    public Operation customize(Operation operation, HandlerMethod read) {
        if (!AtMoment.isTakenBy(read)) {
            return describeAuditors(operation);
        }
        return operation
                .addParametersItem(new QueryParameter()
                        .name("position")
                        .description("of the log: the answer is what it would have been when everything up to it, and"
                                + " nothing later, was visible; As-Of-Position repeats it. Pages of one position are of"
                                + " one list, whatever is written meanwhile")
                        .schema(new IntegerSchema().format("int64").minimum(BigDecimal.ZERO)))
                .addParametersItem(new QueryParameter()
                        .name("asOf")
                        .description("the same, by the time at which the log recorded things (RFC 3339), or by a day,"
                                + " which is meant to its end in Sweden; As-Of-Position says which position that is."
                                + " Not together with position")
                        .schema(new StringSchema().pattern(NamedTime.FORM)));
    }

    private static Operation describeAuditors(Operation operation) {
        parameters(operation)
                .filter(parameter -> List.of("asOf", "occurredAt").contains(parameter.getName()))
                .forEach(parameter -> parameter.getSchema().pattern(NamedTime.FORM));
        parameters(operation)
                .filter(parameter -> parameter.getDescription() == null)
                .filter(parameter -> OF_AUDITORS.containsKey(parameter.getName()))
                .forEach(parameter -> parameter.description(OF_AUDITORS.get(parameter.getName())));
        return operation;
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return Stream.ofNullable(operation.getParameters()).flatMap(List::stream);
    }
}
