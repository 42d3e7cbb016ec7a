### The fact sheet "Network IQ in figures", from January 2021 on.
###
### Figures, dates and periods are variables; fact-sheet.ftl says how they are used.
### { $initial-advice--2019-01--2019-06 } is the figure of an earlier survey. It may only stand
### where figures.toml says that it compares.

# The file's description in its metadata.
fact-sheet-2021-subject = The work of { -network-iq }, the German federal programme “{ -programme-name }”, in figures: advice, job training and training sessions, { PERIOD($survey-period, style: "months") }.
# The file's keywords, separated by commas.
fact-sheet-2021-keywords = { -network-iq }, { -programme-name }, recognition of foreign qualifications, advice, job training, { -fair-integration }, intercultural competence, labour market integration, skilled worker immigration, figures

# The line below the title. Each collector has a reference date of its own, all in the month of the
# edition; the sources note has the days.
fact-sheet-2021-line = { PERIOD($survey-period) } · reference dates in { DATE($version) }
# The sheet goes by the month of its reference dates.
fact-sheet-2021-version = As of { DATE($version) }

## The key figures

initial-advice-2021-caption =
    { PERIOD($survey-period) } · { CLAIM("just-under-half-of-advice-target", "just under half") } of the
    { $initial-advice-target } planned by the end of { DATE($second-round-end) }

## The introduction

# The first paragraph is set larger as the lead: at most 45 words. “Five” says
# { $competence-centres }; figures.toml holds the two together (five-competence-centres).
purpose-aim =
    The aim of the { -network-iq-full } is to integrate people with a migration background into
    skilled work: adults already living in Germany and newcomers alike, whatever their residence status.
purpose-history =
    The network has existed since { DATE($network-start) }, and since
    { DATE($federal-programme-start) } as a programme of the Federal Government. Since
    { DATE($joint-funding-start) } the money has come from the { -bmas } and the { -esf }; the
    { -bmbf } and the { -employment-agency } are partners.
purpose-size =
    The network
    comprises { $regional-networks ->
        [one] { $regional-networks } { -regional-network }
       *[other] { $regional-networks } { -regional-network(count: "plural") }
    }, five competence centres and { $subprojects ->
        [one] { $subprojects } subproject
       *[other] { $subprojects } subprojects
    }.
purpose-work =
    At the heart of the work are advice and training for migrants who qualified abroad. The programme
    also seeks to change structures: intercultural training and advice for job centres, employment
    agencies, municipal administrations and smaller companies are meant to establish a culture that
    welcomes and gives recognition. Since { DATE($regional-structures-start) } it has also supported
    regional structures for integration into the labour market.

## The round so far, in comparison

progress-kicker = Mandate and interim results
progress-heading = The funding round at its midpoint
# Both surveys count from the same day; the periods are not equally long.
progress-mandate =
    The Recognition Act of { DATE($recognition-act) } is meant to make the procedures for recognising
    foreign professional qualifications uniform. The network backs it up with advice and training, since
    { DATE($second-round-first-year) } in the second round, which runs until { DATE($second-round-end) }. It
    thus pursues both declared aims of the Federal Government: to make better use of the potential of people
    who live here with foreign qualifications, and to enable more skilled workers to immigrate.
progress-counting =
    Counting is cumulative from { DATE($survey-from) }, first up to
    { DATE($survey-to--2019-01--2019-06) }, now up to { DATE($survey-to) }: not periods of equal length, but
    how far the round had come.

## Advice

guidance-kicker = { advice-kicker }
guidance-heading = Guidance on the way to recognition
guidance-centres =
    People with foreign qualifications who seek guidance find it all over Germany:
    { $permanent-centres } permanent and a further { $mobile-centres ->
        [one] { $mobile-centres } mobile advice centre
       *[other] { $mobile-centres } mobile advice centres
    } support them with recognition.
guidance-training =
    Where full recognition, or a job at a person’s own level of education, first calls for training, job
    training advice helps.
guidance-sessions =
    From { PERIOD($survey-period, style: "months") }, the network held
    { $advice-sessions ->
        [one] { $advice-sessions } session
       *[other] { $advice-sessions } sessions
    }: { $initial-advice ->
        [one] { $initial-advice } { -initial-advice }
       *[other] { $initial-advice } { -initial-advice(count: "plural") }
    } and { $follow-up-advice ->
        [one] { $follow-up-advice } { -follow-up-advice }
       *[other] { $follow-up-advice } { -follow-up-advice(count: "plural") }
    }.
guidance-fair-integration =
    Since { DATE($fair-integration-added) }, { -fair-integration } has also given refugees and third-country
    nationals advice on matters of employment and social law.

## Job training

qualification-kicker = { job-training-kicker }
qualification-heading = What is still missing for recognition
qualification-routes =
    The programme backs up the recognition laws with tailored training. In regulated professions, **compensatory
    measures** are often necessary to prepare for a knowledge or aptitude test. **Bridge training** is meant for
    graduates whose profession is not regulated, and improves their prospects of a job that matches their
    qualification. **Adaptation training** is available, too.
schemes-started =
    From { PERIOD($survey-period, style: "months") }, { $schemes ->
        [one] { $schemes } { -scheme }
       *[other] { $schemes } { -scheme(count: "plural") }
    } started.
schemes-joined =
    In that time { $scheme-starters ->
        [one] { $scheme-starters } person
       *[other] { $scheme-starters } people
    } joined a scheme; { $scheme-completers ->
        [one] { $scheme-completers }{ $mark-scheme-completers } of them has
       *[other] { $scheme-completers }{ $mark-scheme-completers } of them have
    } completed it successfully so far (as of { DATE($reference-date-zuwes) }).

## Intercultural competence

intercultural-competence-kicker = Intercultural competence
intercultural-competence-heading = Strengthening job centres and companies
intercultural-competence-support =
    The programme supports **{ -labour-market-stakeholders }** such as job centres, and companies,
    associations and other **{ -business-stakeholders }** with consultations, training and events.
trainings-held =
    From
    { PERIOD($survey-period, style: "months") } there { $labour-market-trainings ->
        [one] was { $labour-market-trainings } training session
       *[other] were { $labour-market-trainings } training sessions
    } for { -labour-market-stakeholders }, most of them on intercultural competence and
    anti-discrimination.

## Regional skilled worker networks

immigration-networks-kicker = { skilled-workers-kicker }
immigration-networks-heading = Local support for immigration
immigration-networks-body =
    The priority area { -skilled-worker-networks } brings together those concerned with securing skilled
    labour. Coordinating closely with the employer service (AG{"\u2011"}S) of the employment agencies, it
    advises employers on how skilled workers can immigrate, and tells them who can help with integration. A
    close partner at federal level is the { -recognition-service }.

## Partners

partners-kicker = Partners
partners-heading = Closely in step with others
partners-body =
    The programme cooperates with others in close coordination: with the { -quality-of-work } on
    the service { -in-work }, with the { -diversity-charter } and with { -recognition-portal }, the
    portal on which the Federal Government informs in several languages about the recognition of
    foreign professional qualifications.

## Transfer

transfer-kicker = Transfer
transfer-heading = Passing on good practice
transfer-body =
    The programme encourages the transfer of good practice. It presents itself to the public, for
    instance in the journal { -magazine }; for a free subscription, write
    to [abo@ebb-bildung.de](mailto:abo@ebb-bildung.de).

## Sources

# The mark stands within a sentence: at its beginning Markdown would read it as a list.
# Nobody states which of the collectors surveyed which figure: do not divide them up.
note-2021-surveys =
    f-bb is the { collector-fbb }, ebb the { collector-ebb }; who collects which of their figures is not
    stated. Their surveys cover the time from { DATE($survey-from) } to { DATE($survey-to) }.
note-2021-comparison =
    The figures for comparison, { PERIOD($survey-period--2019-01--2019-06) } (reference date
    { DATE($reference-date-fbb--2019-01--2019-06) }), come from the fact sheet of
    { DATE($first-fact-sheet) }, as do the contact details and the target of
    { $initial-advice-target ->
        [one] { $initial-advice-target } { -initial-advice }
       *[other] { $initial-advice-target } { -initial-advice(count: "plural") }
    } by the end of { DATE($second-round-end) }, a planning figure. The later count includes
    the earlier one.
note-2021-trainings =
    The source of that time calls the
    { $labour-market-trainings--2019-01--2019-06 } training sessions { -labour-market-stakeholders };
    only sessions fit its totals.

# Rows of the sources' table.
sources-2021-delivered = Advice, job training, training sessions
sources-2021-completers = { $mark-scheme-completers } People who completed a scheme; no period stated
sources-2021-centres = Subprojects, advice centres
