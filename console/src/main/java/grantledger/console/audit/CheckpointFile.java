package grantledger.console.audit;

import grantledger.console.asking.Asked;
import grantledger.console.contract.Query;
import grantledger.console.contract.Services;
import grantledger.console.page.OnlyFor;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The latest checkpoint, byte for byte, to be kept where the agency cannot reach it. */
@Controller
class CheckpointFile {
    private final Services services;

    CheckpointFile(Services services) {
        this.services = services;
    }

    @GetMapping("/audit/checkpoint")
    ResponseEntity<byte[]> checkpoint(Asked asked) {
        OnlyFor.roles(asked, AuditPage.AUDITORS);
        var note = services.text(asked.now(), Query.of("/log/checkpoint"));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"checkpoint\"")
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(note.getBytes(StandardCharsets.UTF_8));
    }
}
