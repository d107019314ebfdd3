package grantledger.benchmark.material;

import grantledger.command.call.AnnounceCall;
import grantledger.command.call.terms.CriterionInput;
import grantledger.command.call.terms.FocusAreaInput;
import grantledger.command.call.terms.FormalRequirementInput;
import grantledger.command.call.terms.TrackTermsInput;
import grantledger.events.ApplicantType;
import grantledger.events.Track;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A call that is open throughout, with money for everybody. */
public final class OpenCall {

    static final List<String> CRITERIA = List.of("need", "method", "cooperation", "effects");
    static final List<String> REQUIREMENTS = List.of("signed", "in-time", "statutes");

    private OpenCall() {}

    /** @param name becomes the diary number, and so the call's id */
    public static Step announced(String name) {
        return new Step(
                Who.OFFICER,
                new AnnounceCall(
                        null,
                        name,
                        "Statsbidrag till verksamheter mot segregation",
                        List.of("SFS 2018:118"),
                        Instant.parse("2020-01-01T00:00:00Z"),
                        Instant.parse("2099-12-31T23:00:00Z"),
                        List.of(new TrackTermsInput(
                                Track.PUBLIC,
                                List.of(ApplicantType.MUNICIPALITY, ApplicantType.REGION),
                                1_000_000_000_000L,
                                100_000L,
                                5_000_000L)),
                        List.of(area("KNOWLEDGE"), area("JOINT_ACTION")),
                        CRITERIA.stream()
                                .map(it -> new CriterionInput(it, "Bedömning av " + it, 25, 10, null))
                                .toList(),
                        List.of(),
                        REQUIREMENTS.stream()
                                .map(it -> new FormalRequirementInput(it, "Krav: " + it, null, null, null))
                                .toList(),
                        List.of(),
                        true,
                        true,
                        null,
                        true,
                        null));
    }

    private static FocusAreaInput area(String id) {
        return new FocusAreaInput(id, null, null, null);
    }

    public static UUID idOf(Step announced) {
        return announced.command().stream();
    }
}
