package grantledger.command.call;

import static grantledger.command.handling.People.SECOND_OFFICER;

import grantledger.events.ApplicantType;
import grantledger.events.CallEvent.CallAnnounced;
import grantledger.events.CallEvent.CallTerms;
import grantledger.events.CallEvent.Criterion;
import grantledger.events.CallEvent.FocusArea;
import grantledger.events.CallEvent.FormalRequirement;
import grantledger.events.CallEvent.Priority;
import grantledger.events.CallEvent.ReviewSampling;
import grantledger.events.CallEvent.TrackTerms;
import grantledger.events.GrantEvent.PlannedReport;
import grantledger.events.Track;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * The call of the tests: open in March 2026, one million for the public track, half for civil society. Decisions wait for
 * its closing, but in {@link #rolling()}.
 */
public final class Calls {

    public static final UUID CALL = UUID.fromString("0b9c0f0e-0000-4000-8000-000000000001");
    public static final Instant OPENS = Instant.parse("2026-03-01T00:00:00Z");
    public static final Instant CLOSES = Instant.parse("2026-03-31T22:00:00Z");

    private Calls() {}

    public static CallTerms terms() {
        return new CallTerms(
                "2026-1.1-7",
                "Stöd mot segregation",
                List.of("SFS 2018:152"),
                OPENS,
                CLOSES,
                List.of(
                        new TrackTerms(
                                Track.PUBLIC,
                                List.of(
                                        ApplicantType.MUNICIPALITY,
                                        ApplicantType.REGION,
                                        ApplicantType.MUNICIPAL_FEDERATION),
                                1_000_000,
                                100_000L,
                                800_000L),
                        new TrackTerms(Track.CIVIL_SOCIETY, List.of(ApplicantType.ASSOCIATION), 500_000, null, null)),
                List.of(
                        focusArea("KNOWLEDGE"),
                        focusArea("JOINT_ACTION"),
                        new FocusArea("MEETINGS", "Mötesplatser", List.of(Track.CIVIL_SOCIETY), List.of())),
                List.of(
                        new Criterion("relevance", "Relevans", 60, 5, List.of("Behov", "Lägesbild")),
                        new Criterion("method", "Metod", 40, 10, List.of())),
                List.of(new Priority("cooperation", "Samverkan med civilsamhället", List.of(Track.PUBLIC))),
                List.of(
                        new FormalRequirement("signed", "Behörig firmatecknare", List.of(), null, null),
                        new FormalRequirement(
                                "statutes", "Stadgar bifogade", List.of(Track.CIVIL_SOCIETY), null, null)),
                List.of(),
                false,
                true,
                21,
                true,
                new ReviewSampling(10, 700_000L));
    }

    private static FocusArea focusArea(String id) {
        return new FocusArea(id, id, List.of(), List.of());
    }

    public static CallTerms terms(boolean appealable, boolean returnsToCeiling) {
        return with(with(terms(), "appealable", appealable), "returnsToCeiling", returnsToCeiling);
    }

    public static CallTerms termsWithDuties(List<PlannedReport> reportingDuties) {
        return with(terms(), "reportingDuties", reportingDuties);
    }

    /** The same terms but for one, which is named as in the contract. */
    public static CallTerms with(CallTerms terms, String name, Object value) {
        RecordComponent[] all = CallTerms.class.getRecordComponents();
        Object[] values = Arrays.stream(all)
                .map(it -> it.getName().equals(name) ? value : of(terms, it))
                .toArray();
        try {
            return CallTerms.class
                    .getDeclaredConstructor(
                            Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object of(CallTerms terms, RecordComponent term) {
        try {
            return term.getAccessor().invoke(terms);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static CallAnnounced announced() {
        return announced(terms());
    }

    public static CallAnnounced announced(CallTerms terms) {
        return new CallAnnounced(CALL, terms, SECOND_OFFICER.person());
    }

    /** The same call, in which decisions are made while it is open. */
    public static CallAnnounced rolling() {
        return announced(with(terms(), "rolling", true));
    }
}
