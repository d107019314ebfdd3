package grantledger.query.opendata;

import com.fasterxml.jackson.annotation.JsonInclude;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.CallEvent.CallTerms;
import grantledger.events.CallEvent.FocusArea;
import grantledger.query.application.view.ApplicationView;
import grantledger.query.grant.view.Award;
import grantledger.query.grant.view.GrantView;
import java.time.LocalDate;
import java.util.List;

/**
 * A grant as 360Giving's standard 1.4 has it; the fields are the standard's, and what is null is left out.
 *
 * @param amountAwarded the amount in force
 * @param amountDisbursed what has left the agency; what came back is not taken off
 * @param awardDate the Swedish day of the decision in force
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AwardedGrant(
        String id,
        String title,
        String description,
        String currency,
        long amountAppliedFor,
        long amountAwarded,
        long amountDisbursed,
        LocalDate awardDate,
        List<Period> plannedDates,
        List<Organisation> recipientOrganization,
        List<Organisation> fundingOrganization,
        List<PublishedPlace> beneficiaryLocation,
        List<Programme> grantProgramme,
        String fromOpenCall,
        List<Classification> classifications) {

    /** The list of org-id.guide that Swedish organisation numbers are in. */
    private static final String ORGANISATION_NUMBERS = "SE-ON-";

    record Period(LocalDate startDate, LocalDate endDate) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Organisation(String id, String name, String organisationType) {

        private static Organisation of(Applicant applicant) {
            return new Organisation(
                    ORGANISATION_NUMBERS + applicant.organisationNumber(),
                    applicant.name(),
                    applicant.type().name());
        }

        private static Organisation of(Publisher publisher) {
            return new Organisation(publisher.organisationId(), publisher.name(), null);
        }
    }

    record Programme(String code, String title) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Classification(String vocabulary, String code, String title) {}

    static AwardedGrant of(GrantView grant, ApplicationView application, CallTerms call, Publisher publisher) {
        Award award = grant.award();
        LocalDate awarded = AwardDay.of(application, award);
        return new AwardedGrant(
                publisher.idOf(grant.grantId()),
                award.projectTitle(),
                application.proposal().purpose(),
                "SEK",
                application.proposal().requestedAmountSek(),
                grant.figures().amountSek(),
                grant.figures().paidSek(),
                awarded,
                List.of(new Period(award.projectStart(), award.projectEnd())),
                List.of(Organisation.of(award.applicant())),
                List.of(Organisation.of(publisher)),
                PublishedPlace.of(award.applicant(), awarded.getYear()),
                List.of(new Programme(call.diaryNumber(), call.title())),
                "Yes",
                List.of(
                        focusArea(application.proposal().focusArea(), call),
                        new Classification("track", award.track().name(), null)));
    }

    private static Classification focusArea(String id, CallTerms call) {
        String title = call.focusAreas().stream()
                .filter(area -> area.id().equals(id))
                .map(FocusArea::title)
                .findFirst()
                .orElse(null);
        return new Classification("focusArea", id, title);
    }
}
