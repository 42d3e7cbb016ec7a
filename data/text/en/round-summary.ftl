### The summary of the funding round: an A3 sheet, folded to four pages.
###
### Figures, dates and periods are variables; fact-sheet.ftl says how they are used. Each theme
### has the same three parts: the challenge, what was done, and what results are stated. Where
### none are, the text says so.

round-summary-title = { -network-iq } in review
round-summary-subject = What the German federal programme “{ -programme-name }” faced, did and achieved in the funding round { PERIOD($first-round, style: "short") }, theme by theme.
round-summary-keywords = { -network-iq }, { -programme-name }, funding round, summary, recognition of foreign qualifications, job training, intercultural opening, refugees, { -fair-integration }, vocational German, companies
round-summary-line = Challenges, services and results
round-summary-version = Funding round { PERIOD($first-round, style: "short") }

## The parts of a theme

part-challenge = Challenge
part-services = What was done
part-results = Results

## The funding round

# The first paragraph is set larger as the lead: at most 45 words.
round-body =
    In the funding round from { PERIOD($first-round) }, the { -network-iq-full } pursued
    { $key-objectives ->
        [one] { $key-objectives } objective
       *[other] { $key-objectives } objectives
    }: to promote the recognition of foreign qualifications, and to strengthen
    intercultural competence on the labour market.

    Advice and training helped to put the Recognition Act into practice. More foreign
    qualifications were to be recognised, and more qualified migrants were to find work that
    matches their education. At the same time, the programme offered training and advice to
    { -labour-market-stakeholders }.

    The network worked in all { $federal-states ->
        [one] { $federal-states } federal states
       *[other] { $federal-states } federal states
    }. It comprised { $practical-projects ->
        [one] { $practical-projects } practical project
       *[other] { $practical-projects } practical projects
    }, { $esf-projects } of them funded by the { -esf }, coordination at national level, and
    { $competence-centres ->
        [one] { $competence-centres }{"\u00A0"}{ -competence-centre }
       *[other] { $competence-centres }{"\u00A0"}{ -competence-centre(count: "plural") }
    } with expertise in advice and training, vocational German, intercultural opening and
    anti-discrimination, migrant entrepreneurship, and immigration.

    The { -bmas } and the { -esf(form: "short") } fund the programme. The { -bmbf } and the
    { -employment-agency } help to put it into practice as strategic partners.

    For each theme, these pages say what the challenge was, what was done, and which results are
    stated. Where a number is missing, they say that as well.

## Recognition: advice

theme-advice-kicker = Recognition: advice
theme-advice-heading = Free advice throughout Germany
theme-advice-challenge =
    On the labour market, people with a migration background are under-represented; they are
    { $unemployment-ratio } times as likely to be unemployed as people without. Their skills lie
    idle; jobs and higher incomes pass them by. One of the main reasons is that they lack a
    qualification, or that theirs is not recognised here.

    Since { DATE($recognition-act) }, the Recognition Act has given people the right to have a
    foreign qualification assessed. Demand for sound advice on every aspect of
    recognition has grown accordingly.
theme-advice-services =
    Since { DATE($advice-structure-start) }, { -network-iq } has built up a structure for
    information and advice throughout Germany. There, in writing, by telephone or face to face,
    migrants learn free of charge how to have qualifications from abroad recognised. They are also
    advised on which bridge training or second-chance qualification leads to full recognition.
theme-advice-results =
    The **advice structure is in place nationwide**. How many people received advice is not
    stated for this funding round.

## Recognition: job training

theme-job-training-kicker = Recognition: job training
theme-job-training-heading = A new field of continuing training
theme-job-training-challenge =
    Before a foreign qualification can be recognised in full, there are often gaps to close: with
    courses, practical placements and examinations.

    Since people have had a right to the recognition procedure, there has been growing demand for
    training that is tailored to the individual, language included, and that works towards full
    recognition of their qualification.
theme-job-training-services =
    To advance this still young field of continuing vocational training, { -network-iq } developed
    and carried out a large number of model courses and individual support measures from
    { PERIOD($first-round) }. For regulated professions in medicine and education, for example,
    adaptation training closes gaps in specialist knowledge or provides the German that is needed.
    Other training is for graduates who still lack the knowledge, methods or language skills to
    start work in their field.

    IQ job training thus opens the way to full recognition, and to work that matches a person’s
    level of education. Often it follows the approach of { -ifsl }, a new way of learning
    developed within { -network-iq }.
theme-job-training-results =
    It was recorded who attained **full equivalence**, or met the requirements for work that
    matches their qualification. The number is not stated.

## Intercultural opening in labour administrations

theme-labour-administration-kicker = Intercultural opening in labour administrations
theme-labour-administration-heading = Advice for a diverse society
theme-labour-administration-challenge =
    Never has Germany’s population been so diverse. Those who seek help on their way into work may
    have very different cultural backgrounds. All staff in labour administration therefore need
    intercultural competence, especially those of employment agencies and job centres.

    In { DATE($arrivals-first-year) } and { DATE($arrivals-second-year) }, moreover, Germany took
    in more people on humanitarian grounds than ever before. This has meant new tasks in advising
    people and placing them in work, for all { -labour-market-stakeholders }, but above all for
    job centre staff.
theme-labour-administration-services =
    With the support of { -network-iq }, job centres, employment agencies and local authorities have
    worked on their intercultural competence. Managers and staff were trained and advised
    extensively: in intercultural competence, language-sensitive advice and vocational recognition,
    and in ways to reduce prejudice and discrimination.

    From { PERIOD($asylum-training) }, one priority was a one-day course in the
    basics of intercultural awareness with a focus on asylum and refugees, mainly for the staff of
    job centres. Training sessions, curricula and training materials on intercultural competence
    were created as well.
theme-labour-administration-results =
    The outcome is **curricula and training materials**. How many training sessions and
    consultations there were, and who attended, is not stated.

## Labour market integration of refugees

theme-refugees-kicker = Labour market integration of refugees
theme-refugees-heading = More advice and specific services
theme-refugees-challenge =
    In { DATE($arrivals-first-year) } and { DATE($arrivals-second-year) }, many refugees came to
    Germany; for { DATE($arrivals-first-year) } alone, the { collector-interior } puts the number
    of new arrivals registered at { $refugees-registered }. They needed guidance on the labour
    market and on vocational training, general vocational skills including German, and help with
    starting work.

    A great many had no vocational qualification. This called for holistic approaches that point
    out ways into the labour market.
# Below the number of people registered: when.
refugees-registered-caption = in the year { DATE($arrivals-first-year) }
theme-refugees-services =
    Much more advice on the recognition of foreign qualifications was offered, to prepare refugees for
    the labour market. For refugees without formal vocational qualifications, projects also developed
    specific services, for example

    - analyses of potential and assessments of skills
    - coaching, support and mentoring
    - vocational orientation
    - support on the way to self-employment
theme-refugees-results =
    There were specific services for refugees without vocational qualifications in **{
    $refugee-projects ->
        [one] { $refugee-projects } project
       *[other] { $refugee-projects } projects
    }**. How many people they reached is not stated.

## Fair Integration

theme-fair-integration-kicker = { -fair-integration } of refugees
theme-fair-integration-heading = Those who know their rights can act
theme-fair-integration-challenge =
    For many refugees, the first job is in agency work, cleaning, guarding and security, or
    catering. These sectors offer a good chance of a start, not least because staff change so
    often.

    That is also where the danger lies: with turnover so high, refugees easily end up in precarious
    jobs, and then run a particular risk of being exploited and of being denied their rights
    under employment and social law.
theme-fair-integration-services =
    To act against exploitation at work, people need to know the working conditions in Germany, and
    what rights and duties they have as employees. In the course of
    { DATE($fair-integration-added) }, { -network-iq } therefore took on a new programme for
    refugees: “{ -fair-integration }”.

    From the end of { DATE($fair-integration-pilot) }, it was tried out locally, step by step,
    mostly by organisations close to the trade unions.
theme-fair-integration-results =
    There have been “{ -fair-integration }” advice centres **in all federal states** since
    mid-{ DATE($fair-integration-nationwide) }. How many people they have advised is not stated.

## Vocational German

theme-german-kicker = Vocational German
theme-german-heading = Job and language, learned together
theme-german-challenge =
    To find their place on the labour market, people need not only vocational qualifications but a
    good command of German as a second language (DaZ). Within companies, language support is often
    needed on the spot. Teachers of vocational subjects must learn to teach in a
    “language-sensitive” way; DaZ teachers need training in teaching language for work.

    The { -german-regulation } reorganised language support and set { -network-iq } new tasks, one
    of them being to prepare DaZ teachers for it.
theme-german-services =
    Priority was given to job training in the context of the Recognition Act. Sometimes, a certain
    level of German had to be reached as well, in nursing for example, or language skills had to
    be adapted to the occupation. Practice showed that vocational and language learning belong
    together, and must follow each person’s requirements, experience, needs and objectives more
    closely.

    From { PERIOD($first-round) }, several { -regional-network(count: "plural") } and the
    { -competence-centre } for Vocational German Language therefore worked with universities,
    project providers and companies on suitable training formats for various target groups.
theme-german-results =
    Work on the **training formats** goes on, as needs change. How many there are,
    and who took part, is not stated.

## Integration in companies

theme-companies-kicker = Integration in companies
theme-companies-heading = Open companies, new businesses
theme-companies-challenge =
    Finding and keeping skilled workers is becoming harder for companies. In some sectors and
    regions they are already scarce, and further occupations are likely to follow. Companies need
    support in recruiting internationally and in integrating migrants; small and medium-sized ones
    often need expertise and intercultural competence.

    Migrant entrepreneurship, too, adds much to economic growth. By the programme’s account, people
    with a migration background set up { $migrant-founded-share } of each year’s new businesses. That
    deserves support.
theme-companies-services =
    Companies and their associations benefited from training and advice on intercultural competence
    and a culture of openness. The main topics were how to hire and induct staff with diversity in
    mind, and how to reduce prejudice and discrimination.

    People with a migration background received numerous { -initial-advice(count: "plural") } and
    { -follow-up-advice(count: "plural") } on starting a business, as well as help with business
    plans, financing and finding investors. Handouts, tools, the
    website [“{ FOREIGN("de", "Wir gründen in Deutschland") }”](https://www.wir-gruenden-in-deutschland.de)
    ({ -founding-website }) and help in consolidating businesses complete the services.
theme-companies-results =
    For people who start a business, there are **handouts, tools and a website**. How many
    training sessions, consultations and start-ups there were is not stated.

## Outlook

next-round-kicker = Outlook
next-round-heading = { -network-iq } { PERIOD($second-round, style: "short") }
next-round-body =
    What the network mainly works on in the { -esf(form: "short") } funding round
    { PERIOD($second-round, style: "short") } can be read at { $contact-web-1 }. What it delivers
    at present is shown in the fact sheet “{ fact-sheet-title }”.

## Sources

round-summary-sources = Where the figures come from
# The surveys are named and their results are not: this must be said here, since every theme says it.
round-summary-sources-body =
    The services of { -network-iq } are surveyed internally in all funded projects by the
    { collector-fbb } and the { collector-ebb }, unless otherwise stated from
    { DATE($survey-from) } to { DATE($survey-to) }. Who has attained full equivalence, or met the
    requirements for work that matches their qualification, is recorded in { collector-zuwes }.

    Reference dates are not stated; the results are not available for this edition. The number of
    people registered is that of the { collector-interior }; the numbers of objectives, federal
    states and competence centres are those of the { collector-programme.short }. For the
    projects, neither a reference date nor a collector is stated; for unemployment and new
    businesses, neither a source nor a year. “Not { -esf(form: "short") }-funded” is calculated.
