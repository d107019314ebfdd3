package grantledger.command.grant.reporting;

import grantledger.command.call.Call;
import grantledger.command.deciding.Circumstances;
import grantledger.command.deciding.Decision;
import grantledger.command.grant.standing.Grant;
import grantledger.events.CallEvent.ReviewSampling;
import grantledger.events.GrantEvent;
import grantledger.events.GrantEvent.ReportSelectedForReview;
import grantledger.events.ReviewGround;
import java.util.Optional;
import java.util.UUID;

/** Whether a new report is reviewed in depth: every report on a grant of some size, and the others by chance. */
final class ReviewDraw {

    private ReviewDraw() {}

    static Decision<GrantEvent> after(Decision<GrantEvent> reported, Grant grant, UUID reportId, Circumstances with) {
        Call call = with.look(Call.KIND, grant.award().callId()).orElseThrow();
        int draw = with.acting().draw();
        return ground(call.terms().reviewSampling(), grant.money().amountSek(), draw)
                .map(ground -> reported.and(new ReportSelectedForReview(grant.grantId(), reportId, ground, draw)))
                .orElse(reported);
    }

    private static Optional<ReviewGround> ground(ReviewSampling sampling, long amountSek, int draw) {
        if (sampling.riskAmountSek() != null && amountSek >= sampling.riskAmountSek()) {
            return Optional.of(ReviewGround.RISK);
        }
        return draw < sampling.randomPercent() ? Optional.of(ReviewGround.RANDOM) : Optional.empty();
    }
}
