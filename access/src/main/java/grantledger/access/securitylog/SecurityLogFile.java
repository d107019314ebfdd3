package grantledger.access.securitylog;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.TimeBasedRollingPolicy;
import org.slf4j.LoggerFactory;

/** Keeps the lines of the security log apart from all others: in a file of their own, a day each, or bare among the rest. */
final class SecurityLogFile {

    private static final String NAME = "security";
    private static final int DAYS_KEPT = 400;

    private SecurityLogFile() {}

    static SecurityLogFile at(String path) {
        Logger logger = (Logger) LoggerFactory.getLogger(SecurityLog.LOGGER);
        OutputStreamAppender<ILoggingEvent> appender =
                path.isBlank() ? new ConsoleAppender<>() : file(path, logger.getLoggerContext());
        appender.setName(NAME);
        appender.setContext(logger.getLoggerContext());
        appender.setEncoder(bare(logger.getLoggerContext()));
        appender.start();
        logger.setAdditive(false);
        logger.setLevel(Level.INFO);
        logger.detachAppender(NAME);
        logger.addAppender(appender);
        return new SecurityLogFile();
    }

    private static RollingFileAppender<ILoggingEvent> file(String path, LoggerContext context) {
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        TimeBasedRollingPolicy<ILoggingEvent> daily = new TimeBasedRollingPolicy<>();
        file.setFile(path);
        daily.setContext(context);
        daily.setParent(file);
        daily.setFileNamePattern(path + ".%d{yyyy-MM-dd}.gz");
        daily.setMaxHistory(DAYS_KEPT);
        daily.start();
        file.setRollingPolicy(daily);
        return file;
    }

    private static PatternLayoutEncoder bare(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%msg%n");
        encoder.start();
        return encoder;
    }
}
