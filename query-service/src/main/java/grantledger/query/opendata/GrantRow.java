package grantledger.query.opendata;

import grantledger.events.ApplicantType;
import grantledger.events.ApplicationEvent.Applicant;
import grantledger.events.Track;
import grantledger.query.answering.SwedishDay;
import grantledger.query.grant.money.Figures;
import grantledger.query.grant.view.Award;
import grantledger.query.grant.view.GrantStatus;
import grantledger.query.grant.view.GrantView;
import java.time.LocalDate;
import java.util.UUID;

record GrantRow(
        @Says("The grant's id") UUID grantId,
        @Says("The application that it was granted on") UUID applicationId,
        @Says("The form of support") Track track,
        @Says("Where it stands") GrantStatus status,
        @Says("The organisation that receives it") String recipient,

        @Says("Its Swedish organisation number, NNNNNN-NNNN")
        String organisationNumber,

        @Says("What kind of organisation it is") ApplicantType recipientType,

        @Says("Its county by SCB's two digits; 00 for more than one")
        String countyCode,

        @Says(value = "Its municipality by SCB's four digits", optional = true)
        String municipalityCode,

        @Says("What the project is called") String projectTitle,
        @Says("The project's first day") LocalDate projectStart,

        @Says("The project's last day, approved changes included")
        LocalDate projectEnd,

        @Says("The Swedish day on which the grant came into being")
        LocalDate establishedOn,

        @Says("The amount in force, in whole SEK; 0 once it is refused or revoked")
        long amountSek,

        @Says("What the last decision or judgment to grant said, in whole SEK")
        long decidedAmountSek,

        @Says("What has left the agency, in whole SEK") long paidSek,
        @Says("What has come back, in whole SEK") long repaidSek,
        @Says("What is owed and was waived, in whole SEK") long waivedSek,

        @Says("What is demanded back and has not come, in whole SEK")
        long outstandingSek,

        @Says(value = "What the recipient is entitled to, in whole SEK, once that is settled", optional = true)
        Long settledAmountSek) {

    static GrantRow of(GrantView view) {
        Award award = view.award();
        Applicant recipient = award.applicant();
        Figures figures = view.figures();
        return new GrantRow(
                view.grantId(),
                award.applicationId(),
                award.track(),
                view.status(),
                recipient.name(),
                recipient.organisationNumber(),
                recipient.type(),
                recipient.countyCode(),
                recipient.municipalityCode(),
                award.projectTitle(),
                award.projectStart(),
                award.projectEnd(),
                SwedishDay.of(award.establishedAt()),
                figures.amountSek(),
                award.decidedAmountSek(),
                figures.paidSek(),
                figures.repaidSek(),
                figures.waivedSek(),
                figures.outstandingSek(),
                figures.settledAmountSek());
    }
}
