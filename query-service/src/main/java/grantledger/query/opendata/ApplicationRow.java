package grantledger.query.opendata;

import grantledger.events.ApplicantType;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.ApplicationEvent.Proposal;
import grantledger.events.Track;
import grantledger.query.answering.SwedishDay;
import grantledger.query.answering.TwoDecimals;
import grantledger.query.application.view.ApplicationStatus;
import grantledger.query.application.view.ApplicationView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import tools.jackson.databind.annotation.JsonSerialize;

record ApplicationRow(
        @Says("The application's id") UUID applicationId,

        @Says(value = "Its number in the diary of the call", optional = true)
        String diaryNumber,

        @Says("The form of support that is applied for") Track track,
        @Says("Where it stands") ApplicationStatus status,
        @Says("The organisation that applies") String applicant,

        @Says("Its Swedish organisation number, NNNNNN-NNNN")
        String organisationNumber,

        @Says("What kind of organisation it is") ApplicantType applicantType,

        @Says("Its county by SCB's two digits; 00 for more than one")
        String countyCode,

        @Says(value = "Its municipality by SCB's four digits", optional = true)
        String municipalityCode,

        @Says("The focus area, by its id in the call") String focusArea,
        @Says("What the project is called") String projectTitle,
        @Says("What it is for, in the applicant's words") String purpose,
        @Says("What is applied for, in whole SEK") long requestedAmountSek,
        @Says("The project's first day") LocalDate projectStart,
        @Says("The project's last day") LocalDate projectEnd,
        @Says("The Swedish day on which it was sent in") LocalDate submittedOn,

        @Says("Whether it reached the agency after the call had closed")
        boolean late,

        @Says(value = "The score, 0 to 100, once a decision is in force", optional = true)
        @JsonSerialize(using = TwoDecimals.class)
        BigDecimal score,

        @Says(
                value = "What its grants are worth now, in whole SEK; 0 once refused or revoked, nothing where nothing"
                        + " was granted",
                optional = true)
        Long grantedAmountSek,

        @Says(value = "What the decision in force says, in whole SEK; nothing unless it grants", optional = true)
        Long decidedAmountSek) {

    static ApplicationRow of(ApplicationView view, Long grantedAmountSek) {
        Applicant applicant = view.submission().applicant();
        Proposal proposal = view.proposal();
        return new ApplicationRow(
                view.applicationId(),
                view.diaryNumber(),
                view.submission().track(),
                view.status(),
                applicant.name(),
                applicant.organisationNumber(),
                applicant.type(),
                applicant.countyCode(),
                applicant.municipalityCode(),
                proposal.focusArea(),
                proposal.projectTitle(),
                proposal.purpose(),
                proposal.requestedAmountSek(),
                proposal.projectStart(),
                proposal.projectEnd(),
                SwedishDay.of(view.submission().submittedAt()),
                view.submission().late(),
                view.decision() == null ? null : view.assessment().score(),
                grantedAmountSek,
                view.decidedAmountSek());
    }
}
