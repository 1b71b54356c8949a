package org.acogida.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.acogida.access.Operation;
import org.acogida.access.Operation.Use;
import org.acogida.attachments.AttachedFile;
import org.acogida.attachments.Attachments;
import org.acogida.attachments.Attachments.Attached;
import org.acogida.attachments.Fault;
import org.acogida.attachments.FileIntake;
import org.acogida.attachments.Taken;
import org.acogida.casework.Answer;
import org.acogida.opening.CaseFiles;
import org.acogida.procedure.ActiveContent;
import org.acogida.procedure.AttachmentId;
import org.acogida.procedure.AttachmentKind;
import org.acogida.procedure.AttachmentPurpose;
import org.acogida.procedure.CaseId;
import org.acogida.procedure.OfficerId;
import org.acogida.rulebook.Act;
import org.acogida.rulebook.OfficeId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The files of a case: attached with their bytes as the body, listed, and given back. */
@Component
final class FileRoutes implements Route.Source {
    private static final String ATTACHMENT = "attachment";
    private static final String COMMAND = "commandId";
    private static final String NAME = "name";
    private static final String PURPOSE = "purpose";

    private final CaseFiles files;
    private final Attachments attachments;
    private final FileIntake intake;
    private final ActProblems problems;
    private final Problems words;

    FileRoutes(CaseFiles files, Attachments attachments, FileIntake intake, ActProblems problems, Problems words) {
        this.files = files;
        this.attachments = attachments;
        this.intake = intake;
        this.problems = problems;
        this.words = words;
    }

    /** The files of a case, the first first. */
    record FileList(@JsonProperty(Acts.CASE) CaseId caseId, List<FileLine> items) {}

    /** One file, and who attached it when. */
    record FileLine(
            AttachmentId attachment,
            String name,
            AttachmentKind kind,
            long size,
            String digest,
            Optional<AttachmentPurpose> purpose,
            Set<ActiveContent> active,
            OfficerId by,
            Instant attachedAt) {

        static FileLine of(Attached attached) {
            var details = attached.added().details();
            return new FileLine(
                    attached.added().attachment(),
                    details.name(),
                    details.kind(),
                    details.size(),
                    details.digest(),
                    details.purpose(),
                    details.active(),
                    attached.entry().entry().by(),
                    attached.entry().entry().occurredAt());
        }
    }

    @Override
    public List<Route> routes() {
        String path = "/cases/{case}/attachments";
        Shape done = Shapes.of(Acts.Done.class);
        Shape bytes = new Scalars.Bytes();
        return List.of(
                Route.get(path, "list-attachments")
                        .needs(Use.SEE_CASE)
                        .at(Acts.CASE, new Scalars.Id())
                        .gives(200, Shapes.of(FileList.class))
                        .opensFile()
                        .by(this::list),
                Route.post(path, "add-attachment")
                        .needs(Operation.of(Act.ADD_ATTACHMENT))
                        .at(Acts.CASE, new Scalars.Id())
                        .takes(COMMAND, Route.In.QUERY, new Scalars.Id())
                        .takes(NAME, Route.In.QUERY, Shapes.text(1000))
                        .asks(PURPOSE, Shapes.of(AttachmentPurpose.class))
                        .brings(new Route.Body(MediaType.APPLICATION_OCTET_STREAM_VALUE, bytes, AttachedFile.LARGEST))
                        .gives(200, done, HttpHeaders.ETAG)
                        .gives(201, done, HttpHeaders.ETAG)
                        .fails(
                                ProblemKind.UNKNOWN_CASE,
                                ProblemKind.ATTACHED_ALREADY,
                                ProblemKind.COMMAND_ID_REUSED,
                                ProblemKind.INVALID,
                                ProblemKind.FILE_NOT_TAKEN)
                        .by(this::add),
                Route.get(path + "/{attachment}", "read-attachment")
                        .needs(Use.READ_ATTACHMENT)
                        .at(Acts.CASE, new Scalars.Id())
                        .at(ATTACHMENT, new Scalars.Id())
                        .gives(200, Route.Answer.file(MediaType.APPLICATION_OCTET_STREAM_VALUE))
                        .opensFile()
                        .by(this::read));
    }

    private List<Attached> files(Call call, Use use) {
        return Attachments.list(files.open(call.officer(), use, call.caseId()).entries());
    }

    private Reply list(Call call) {
        return Reply.ok(new FileList(
                call.caseId(),
                files(call, Use.SEE_CASE).stream().map(FileLine::of).toList()));
    }

    private Reply add(Call call) {
        byte[] content = call.body(byte[].class);
        Taken taken = intake.takeWhole(call.text(NAME), content, call.find(PURPOSE, AttachmentPurpose.class));
        return switch (taken) {
            case Taken.Unfit unfit -> refused(unfit.fault(), call);
            case Taken.Fit fit -> add(fit.file(), call);
        };
    }

    private Reply refused(Fault fault, Call call) {
        if (fault == Fault.SCANNER_AWAY || fault == Fault.BUSY) {
            return Reply.problem(words.of(ProblemKind.FILE_NOT_TAKEN, call.language()));
        }
        throw Problem.Stop.at(ProblemKind.INVALID, NAME, Schemas.FACTORY.stringNode(call.text(NAME)), "file." + fault);
    }

    private Reply add(AttachedFile file, Call call) {
        Attachments.Outcome outcome = attachments.add(
                call.caseId(),
                call.get(COMMAND, UUID.class),
                file,
                new OfficerId(call.officer().id()),
                new OfficeId(call.officer().office()));
        if (outcome.known().isPresent()) {
            return Reply.problem(words.of(ProblemKind.ATTACHED_ALREADY, call.language()));
        }
        return outcome.answer() instanceof Answer.Done done
                ? Acts.done(done)
                : Reply.problem(problems.of(outcome.answer(), ActProblems.NOTHING, call.tree(), call.language()));
    }

    private Reply read(Call call) {
        AttachmentId wanted = new AttachmentId(call.get(ATTACHMENT, UUID.class));
        Attached attached = files(call, Use.READ_ATTACHMENT).stream()
                .filter(one -> one.added().attachment().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Problem.Stop(ProblemKind.UNKNOWN));
        if (attachments.isPortrait(call.caseId(), wanted)) {
            files.open(call.officer(), Use.SEE_PORTRAIT, call.caseId());
        }
        byte[] bytes = attachments.find(call.caseId(), wanted).orElseThrow(() -> new Problem.Stop(ProblemKind.UNKNOWN));
        String name = attached.added().details().name();
        return Reply.bytes(MediaType.APPLICATION_OCTET_STREAM_VALUE, bytes).named(name);
    }
}
