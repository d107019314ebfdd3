package grantledger.command.call;

import static grantledger.command.call.CallRule.REQUIREMENT_OF_FIELD;

import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.CallEvent.FormalRequirement;
import grantledger.events.MunicipalSupport;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of an application that a formal requirement may be tied to. */
public enum RequiredField {
    LEADERSHIP_ANCHORED("leadershipAnchored"),
    MUNICIPAL_SUPPORT("municipalSupport");

    private final String field;

    RequiredField(String field) {
        this.field = field;
    }

    /** What the proposal says in the field that the requirement is tied to, where it is not what is required. */
    public static Optional<String> spokenAgainst(FormalRequirement requirement, Proposal proposal) {
        return named(requirement.field())
                .map(it -> it.saidBy(proposal))
                .filter(said -> !said.equals(requirement.value()));
    }

    static void require(List<FormalRequirement> requirements) {
        for (int i = 0; i < requirements.size(); i++) {
            require(requirements.get(i), "formalRequirements[%d].".formatted(i));
        }
    }

    private static void require(FormalRequirement requirement, String path) {
        String field = requirement.field();
        List<String> values = named(field).map(RequiredField::possible).orElse(List.of());
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

    /** What a requirement may name. */
    public static List<String> fields() {
        return Stream.of(values()).map(it -> it.field).toList();
    }

    /** What the one or the other of the fields can say. */
    public static List<String> everyValue() {
        return Stream.of(values()).flatMap(it -> it.possible().stream()).toList();
    }

    private List<String> possible() {
        return switch (this) {
            case LEADERSHIP_ANCHORED -> List.of("true", "false");
            case MUNICIPAL_SUPPORT ->
                Stream.of(MunicipalSupport.values()).map(Enum::name).toList();
        };
    }

    private String saidBy(Proposal proposal) {
        return switch (this) {
            case LEADERSHIP_ANCHORED -> String.valueOf(proposal.leadershipAnchored());
            case MUNICIPAL_SUPPORT -> proposal.municipalSupport().name();
        };
    }

    private static Optional<RequiredField> named(String field) {
        return Stream.of(values()).filter(it -> it.field.equals(field)).findFirst();
    }
}
