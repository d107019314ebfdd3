package grantledger.command.call;

import static grantledger.command.call.CallRule.REQUIREMENT_OF_FIELD;

import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.CallEvent.FormalRequirement;
import grantledger.events.MunicipalSupport;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The fields of an application that a formal requirement may be tied to. */
public enum RequiredField {
    LEADERSHIP_ANCHORED("leadershipAnchored", List.of("true", "false"), it -> String.valueOf(it.leadershipAnchored())),
    MUNICIPAL_SUPPORT(
            "municipalSupport",
            Stream.of(MunicipalSupport.values()).map(Enum::name).toList(),
            it -> it.municipalSupport().name());

    private final String field;
    private final List<String> values;
    private final Function<Proposal, String> said;

    RequiredField(String field, List<String> values, Function<Proposal, String> said) {
        this.field = field;
        this.values = values;
        this.said = said;
    }

    /** What the proposal says in the field that the requirement is tied to, where it is not what is required. */
    public static Optional<String> spokenAgainst(FormalRequirement requirement, Proposal proposal) {
        return named(requirement.field())
                .map(it -> it.said.apply(proposal))
                .filter(said -> !said.equals(requirement.value()));
    }

    static void require(List<FormalRequirement> requirements) {
        for (int i = 0; i < requirements.size(); i++) {
            require(requirements.get(i), "formalRequirements[%d].".formatted(i));
        }
    }

    private static void require(FormalRequirement requirement, String path) {
        String field = requirement.field();
        List<String> values = named(field).map(it -> it.values).orElse(List.of());
        REQUIREMENT_OF_FIELD.requireOf(
                path + "field",
                field == null || !values.isEmpty(),
                "%s is neither leadershipAnchored nor municipalSupport.",
                field);
        REQUIREMENT_OF_FIELD.requireOf(
                path + "value",
                field == null ? requirement.value() == null : values.contains(requirement.value()),
                field == null ? "A value goes with a field." : "%s is one of %s.".formatted(field, values));
    }

    private static Optional<RequiredField> named(String field) {
        return Stream.of(values()).filter(it -> it.field.equals(field)).findFirst();
    }
}
