package grantledger.command.application.submitting;

import static grantledger.command.application.standing.ApplicationRule.APPLICANT_TYPE_ELIGIBLE;
import static grantledger.command.application.standing.ApplicationRule.APPLIES_FOR_OWN_ORGANISATION;
import static grantledger.command.application.standing.ApplicationRule.CALL_IS_OPEN;
import static grantledger.command.application.standing.ApplicationRule.FOCUS_AREA_OF_CALL;
import static grantledger.command.application.standing.ApplicationRule.PREVIOUS_GRANT_EXISTS;
import static grantledger.command.deciding.GeneralRule.STREAM_EXISTS;

import grantledger.access.roles.Role;
import grantledger.command.application.standing.Application;
import grantledger.command.application.standing.ApplicationCommand;
import grantledger.command.application.standing.ApplicationRule;
import grantledger.command.call.Call;
import grantledger.command.deciding.Acting;
import grantledger.command.deciding.AllowedTo;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.deciding.Refused;
import grantledger.command.grant.standing.Grant;
import grantledger.command.values.Amount;
import grantledger.command.values.BudgetLineInput;
import grantledger.command.values.Day;
import grantledger.command.values.Line;
import grantledger.command.values.NameBasedId;
import grantledger.command.values.Text;
import grantledger.events.ApplicationEvent;
import grantledger.events.ApplicationEvent.ApplicationSubmitted;
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.CallEvent.TrackTerms;
import grantledger.events.FocusArea;
import grantledger.events.MunicipalSupport;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * An organisation applies. The application's id follows from call and organisation number, so that a second submission
 * meets the first, whatever the race.
 */
@AllowedTo({Role.APPLICANT, Role.OFFICER})
public record SubmitApplication(
        @NotNull UUID callId,
        @NotNull @Valid ApplicantInput applicant,
        @NotNull FocusArea focusArea,
        @NotNull @Line String projectTitle,
        @NotNull @Text String purpose,
        @NotNull @Amount Long requestedAmountSek,
        @NotNull @Day LocalDate projectStart,
        @NotNull @Day LocalDate projectEnd,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid BudgetLineInput> budgetLines,
        Boolean leadershipAnchored,
        MunicipalSupport municipalSupport,
        @NotNull @Valid ContactInput contact,
        UUID previousGrantId)
        implements ApplicationCommand {

    public SubmitApplication {
        municipalSupport = Objects.requireNonNullElse(municipalSupport, MunicipalSupport.NONE);
    }

    @Override
    public UUID applicationId() {
        return callId == null || applicant == null || applicant.organisationNumber() == null
                ? null
                : NameBasedId.of(callId, applicant.organisationNumber());
    }

    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public ApplicationRule alreadyBegun() {
        return ApplicationRule.ONE_APPLICATION_PER_APPLICANT_AND_CALL;
    }

    @Override
    public Decision<ApplicationEvent> decide(Application none, Circumstances with) {
        Acting acting = with.acting();
        requireOwnOrganisation(acting);
        Call call = with.look(Call.KIND, callId)
                .orElseThrow(() -> new Refused(STREAM_EXISTS, "callId", "There is no call " + callId + "."));
        CALL_IS_OPEN.require(
                call.isOpenAt(acting.occurredAt()),
                "The call is open from %s to %s%s.",
                call.terms().opensAt(),
                call.terms().closesAt(),
                call.cancelled() ? ", and cancelled" : "");
        TrackTerms track = call.trackFor(applicant.type())
                .orElseThrow(() -> new Refused(
                        APPLICANT_TYPE_ELIGIBLE, "applicant.type", "No track is open to " + applicant.type() + "."));
        FOCUS_AREA_OF_CALL.requireOf(
                "focusArea", call.terms().focusAreas().contains(focusArea), "The call is not about %s.", focusArea);
        applicant.requireSound("applicant.");
        Proposal proposal = proposal();
        SoundProposal.require(proposal);
        requirePreviousGrant(with);
        return Decision.of(new ApplicationSubmitted(
                applicationId(), callId, track.track(), applicant.fact(), proposal, previousGrantId, acting.person()));
    }

    private void requireOwnOrganisation(Acting acting) {
        APPLIES_FOR_OWN_ORGANISATION.requireOf(
                "applicant.organisationNumber",
                !acting.asApplicantOnly()
                        || acting.organisationNumber() == null
                        || acting.organisationNumber().equals(applicant.organisationNumber()),
                "The token speaks for %s.",
                acting.organisationNumber());
    }

    private void requirePreviousGrant(Circumstances with) {
        PREVIOUS_GRANT_EXISTS.requireOf(
                "previousGrantId",
                previousGrantId == null
                        || with.look(Grant.KIND, previousGrantId)
                                .filter(grant -> grant.isInScopeOf(with.acting()))
                                .isPresent(),
                "There is no grant %s.",
                previousGrantId);
    }

    private Proposal proposal() {
        return new Proposal(
                focusArea,
                projectTitle,
                purpose,
                requestedAmountSek,
                projectStart,
                projectEnd,
                budgetLines.stream().map(BudgetLineInput::fact).toList(),
                Boolean.TRUE.equals(leadershipAnchored),
                municipalSupport,
                contact.fact());
    }
}
