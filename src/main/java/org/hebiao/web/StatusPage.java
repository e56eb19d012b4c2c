package org.hebiao.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hebiao.archive.AuditEntry;
import org.hebiao.archive.AuditLog;
import org.hebiao.archive.AuditVerdict;
import org.hebiao.archive.DataFolder;
import org.hebiao.archive.FolderSizes;
import org.hebiao.archive.QueueFigures;
import org.hebiao.submission.OpenArchive;
import org.hebiao.submission.Scanning;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Status and settings (状态): the queue, what reads, what is missing; for those who run or audit the service also settings, folder and audit log. */
@Controller
class StatusPage {
  private static final int ENTRIES = 100;

  private final OpenArchive archive;
  private final Settings settings;
  private final SettingsSources sources;
  private final DataFolder folder;
  private final AuditLog audit;
  private final ChineseFonts fonts;
  private final QueueFigures figures;

  StatusPage(OpenArchive archive, Settings settings, SettingsSources sources, DataFolder folder, AuditLog audit, ChineseFonts fonts, Clock clock) {
    this.archive = archive;
    this.settings = settings;
    this.sources = sources;
    this.folder = folder;
    this.audit = audit;
    this.fonts = fonts;
    this.figures = new QueueFigures(archive.database().client(), clock);
  }

  /** What runs here. */
  record Versions(String program, String java, String database, String networks) {}

  @GetMapping("/status")
  String page(Model model, HttpServletRequest request) throws IOException {
    boolean trusted = request.isUserInRole(Role.ADMIN.name()) || request.isUserInRole(Role.AUDITOR.name());
    model.addAttribute("queue", figures.now());
    model.addAttribute("failures", archive.list().failures(Service.ORGANISATION));
    model.addAttribute("readers", settings.readers());
    model.addAttribute("heap", settings.limits().readerHeap().toMegabytes());
    model.addAttribute("versions", versions());
    model.addAttribute("fonts", fonts.families());
    model.addAttribute("missing", Scanning.missingNetworks());
    model.addAttribute("trusted", trusted);
    if (trusted) {
      model.addAttribute("sizes", FolderSizes.of(folder));
      model.addAttribute("settings", sources.effective());
    }
    return "status";
  }

  private Versions versions() {
    String program = Optional.ofNullable(StatusPage.class.getPackage().getImplementationVersion()).orElse("dev");
    String database = archive.database().isPostgres() ? "PostgreSQL" : "H2";
    return new Versions(program, System.getProperty("java.vendor") + " " + Runtime.version(), database, Scanning.bundledNetworks());
  }

  @GetMapping("/status/audit")
  String audit(@RequestParam(defaultValue = "9223372036854775807") long before, @RequestParam(defaultValue = "false") boolean verify, Model model) {
    List<AuditEntry> entries = audit.before(before, ENTRIES);
    model.addAttribute("entries", entries);
    model.addAttribute("older", entries.size() == ENTRIES && entries.getLast().sequence() > 1 ? Optional.of(entries.getLast().sequence()) : Optional.empty());
    model.addAttribute("newest", before == Long.MAX_VALUE);
    model.addAttribute("verdict", verify ? Optional.of(audit.verify()).map(StatusPage::told) : Optional.empty());
    return "audit";
  }

  /** The verdict on the chain, as the page tells it. */
  record Verdict(boolean intact, long entry, String fault) {}

  private static Verdict told(AuditVerdict verdict) {
    return switch (verdict) {
      case AuditVerdict.Intact intact -> new Verdict(true, intact.entries(), "");
      case AuditVerdict.Broken broken -> new Verdict(false, broken.sequence(), broken.fault().name());
    };
  }
}
