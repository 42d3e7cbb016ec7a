//! Values that the programme wants to be signed.

use std::collections::BTreeSet;

use super::EditionSources;
use crate::finding::{Code, Finding, Findings, Subject};
use crate::name::FigureId;
use crate::project::sign_off::{SignOffPolicy, Unsigned};
use crate::sign_off::{SignOff, of_edition};

/// Reports values of the edition that lack a signature, and signatures that a change has voided.
pub(super) fn check(sources: &EditionSources, findings: &mut Findings) {
    let Some(policy) = sources.model.programme.sign_off else { return };
    let rows = sources.languages.iter().flat_map(|language| language.rows);
    let printed: BTreeSet<&FigureId> = rows.map(|row| &row.id).collect();
    let all = of_edition(sources.model, sources.edition, printed);
    all.iter().filter(|it| !it.void.is_empty()).for_each(|it| findings.push(void(sources, it)));
    let open: Vec<&SignOff> = all.iter().filter(|it| it.lacking > 0).collect();
    if policy.unsigned > Unsigned::RefuseRelease && !open.is_empty() {
        findings.push(unsigned(sources, policy, &open));
    }
}

fn void(sources: &EditionSources, sign_off: &SignOff) -> Finding {
    let names: Vec<String> = sign_off.void.iter().map(|it| format!("{} ({})", it.by, it.on)).collect();
    let (figure, edition) = (&sign_off.figure, &sources.edition.id);
    let message = format!("`{figure}` has changed since it was signed by {}", names.join(" and "));
    let hint = format!("look at it, and sign it again: iq-figures approve {figure} --edition {edition} --by … --on …");
    let finding = Finding::new(Code::SignatureVoid, message, hint).about(Subject::figure(figure));
    let finding = finding.at(sign_off.origin.clone());
    sign_off.void.iter().fold(finding, |finding, it| finding.also(it.origin.clone(), "the signature"))
}

fn unsigned(sources: &EditionSources, policy: SignOffPolicy, open: &[&SignOff]) -> Finding {
    let edition = &sources.edition.id;
    let names: Vec<String> = open.iter().map(|it| format!("`{}`", it.figure)).collect();
    let few = if policy.steps == 1 { "nobody has signed" } else { "not two people have signed" };
    let message = format!("{few} {} of `{edition}`", names.join(", "));
    let hint =
        format!("`iq-figures approve --list --edition {edition}` shows them; `approve` puts signatures on record");
    let code = if policy.unsigned == Unsigned::RefuseBuild { Code::UnsignedRefused } else { Code::Unsigned };
    let finding = Finding::new(code, message, hint).about(Subject::figures(open.iter().map(|it| &it.figure)));
    let finding = finding.at(sources.edition.origin.clone());
    open.iter().fold(finding, |finding, it| finding.also(it.origin.clone(), format!("`{}` is {}", it.figure, it.value)))
}
