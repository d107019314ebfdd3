package grantledger.query.grant.view;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One part of the payment. {@code amountSek} is what is planned and, once released, what is paid.
 *
 * @param instalment counts from 1
 * @param afterReport not released until a progress report has been approved
 */
public record PlannedInstalment(
        int instalment,
        long amountSek,
        LocalDate payableOn,
        boolean afterReport,
        boolean released,
        String releasedBy,
        Instant releasedAt,
        LocalDate paidOn,
        String reference) {}
