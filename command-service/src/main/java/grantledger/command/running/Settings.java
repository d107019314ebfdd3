package grantledger.command.running;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The settings of {@code application.yaml} that are this project's own. */
@ConfigurationProperties("grantledger")
record Settings(int keptStates, int mostWaiting, Duration graceForHistory, Duration keysKept) {}
