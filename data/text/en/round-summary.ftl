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
# “Two” says { $key-objectives }, “five” says { $competence-centres }; figures.toml holds them together
# (two-key-objectives, five-competence-centres).
round-body =
    In the funding round from { PERIOD($first-round) }, the { -network-iq-full } pursued
    two key objectives: to help foreign qualifications gain recognition, and to strengthen the
    intercultural competence of { -labour-market-stakeholders }.

    Advice and job training helped to put the Recognition Act into practice. In this way the
    programme contributed to more foreign qualifications being recognised, and to qualified migrants
    finding work that matches their education. Training and advice were also meant to make
    { -labour-market-stakeholders } more competent interculturally.

    The network worked in all { $federal-states ->
        [one] { $federal-states } federal states
       *[other] { $federal-states } federal states
    }. It comprised { $practical-projects ->
        [one] { $practical-projects } practical project
       *[other] { $practical-projects } practical projects
    }, { $esf-projects } of them funded by the { -esf }, coordination at national level, and
    five competence centres with expertise in advice and training, vocational German, intercultural
    opening and anti-discrimination, migrant entrepreneurship, and immigration.

    The { -bmas } and the { -esf(form: "short") } fund the programme. The { -bmbf } and the
    { -employment-agency } help to put it into practice as strategic partners.

## Recognition: advice

theme-advice-kicker = Recognition: advice
theme-advice-heading = Free advice throughout Germany
# “Around twice as likely” says { $unemployment-ratio }; figures.toml holds the two together (twice-as-likely).
theme-advice-challenge =
    On the labour market, people with a migration background are under-represented; they are around
    twice as likely to be unemployed as people without. Their skills lie
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
    The **advice structure is in place nationwide**.

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
    level of education. Often it follows the approach of { -ifsl }, which was developed within
    { -network-iq } and joins both kinds of learning in a new way.
theme-job-training-results =
    It was recorded who attained **full equivalence**, or met the requirements for work that
    matches their qualification.

## Intercultural opening in labour administrations

theme-labour-administration-kicker = Intercultural opening in labour administrations
theme-labour-administration-heading = Advising in a diverse society
theme-labour-administration-challenge =
    Never has Germany’s population been so diverse. Those who seek help on their way into work may
    have very different cultural backgrounds. The intercultural competence of all staff in labour
    administration therefore has to be strengthened, especially in employment agencies and job
    centres.

    In { DATE($arrivals-first-year) } and { DATE($arrivals-second-year) }, moreover, Germany took
    in more people on humanitarian grounds than ever before. This has meant new tasks in advising
    people and placing them in work, for all { -labour-market-stakeholders }, but above all for
    job centre staff.
theme-labour-administration-services =
    { -network-iq } helped job centres, employment agencies and local authorities to develop their
    intercultural competence. Managers and staff were trained and advised extensively: in intercultural
    competence, language-sensitive advice and vocational recognition, and in ways to reduce prejudice.

    From { PERIOD($asylum-training) }, one key priority was a one-day course in the
    basics of intercultural awareness with a focus on asylum and refugees, mainly for the staff of
    job centres. The network also developed curricula and training materials.
theme-labour-administration-results =
    The outcome is **curricula and training materials**.

## Labour market integration of refugees

theme-refugees-kicker = Labour market integration of refugees
theme-refugees-heading = More advice and specific services
theme-refugees-challenge =
    In { DATE($arrivals-first-year) } and { DATE($arrivals-second-year) }, many refugees came to
    Germany; for { DATE($arrivals-first-year) } alone, the { collector-interior } puts the number
    of new arrivals registered at { $refugees-registered }. They needed guidance on the labour
    market and on vocational training in Germany, support with general vocational skills including
    language, and help with integration into work.

    A great many had no vocational qualification at all. This called for holistic approaches that
    point out ways into the labour market.
# Below the number of people registered: when.
refugees-registered-caption = in the year { DATE($arrivals-first-year) }
theme-refugees-services =
    To make refugees ready for the labour market, { -network-iq } greatly expanded its advice on
    having foreign vocational qualifications recognised. For refugees without formal vocational
    qualifications, projects also developed specific services, for example

    - analyses of potential and assessments of skills
    - coaching, support and mentoring
    - vocational orientation
    - support on the way to self-employment
theme-refugees-results =
    Specific services for refugees without formal vocational qualifications were developed by **{
    $refugee-projects ->
        [one] { $refugee-projects } project
       *[other] { $refugee-projects } projects
    }**.

## Fair Integration

theme-fair-integration-kicker = { -fair-integration } of refugees
theme-fair-integration-heading = Those who know their rights can act
theme-fair-integration-challenge =
    The first job that refugees find is often in agency work, cleaning, guarding and security, or
    catering. These sectors offer a good chance of a start, also because staff change comparatively
    often.

    That is also where the danger lies: with turnover so high, refugees easily end up in precarious
    jobs, and then run a particular risk of being exploited and of having their rights
    in employment and social law violated.
theme-fair-integration-services =
    To act against exploitation at work, people need to know the working conditions in Germany, and
    what rights and duties they have as employees. In the course of
    { DATE($fair-integration-added) }, { -network-iq } therefore took on a new programme for
    refugees: “{ -fair-integration }”.

    From the end of { DATE($fair-integration-pilot) }, it was tried out and put into practice on
    site, step by step, mostly by organisations close to the trade unions.
theme-fair-integration-results =
    There have been “{ -fair-integration }” advice centres **in all federal states** since
    mid-{ DATE($fair-integration-nationwide) }.

## Vocational German

theme-german-kicker = Vocational German
theme-german-heading = Job and language, learned together
theme-german-challenge =
    To find their place on the labour market, people need not only vocational qualifications but a
    good command of German as a second language (DaZ). Integration on site, in companies, often
    calls for language support alongside. Teachers of vocational subjects need further skills to
    teach, in a “language-sensitive” way, people whose first language is not German; DaZ teachers
    need training in teaching language for work.

    The { -german-regulation } reorganised language support and set { -network-iq } new tasks, one
    of them being to prepare DaZ teachers for it.
theme-german-services =
    One priority was job training in the context of the Recognition Act. Sometimes, a certain
    level of German had to be reached as well, in nursing for example, or language skills had to
    be adapted to the occupation. Practice showed that vocational and language learning belong
    together, and must follow each person’s requirements, experience, needs and objectives.

    From { PERIOD($first-round) }, several { -regional-network(count: "plural") } and the
    { -competence-centre } for { german-centre-heading } therefore worked with universities,
    providers of subprojects and companies on suitable training formats for various target groups.
theme-german-results =
    The **training formats** continue to be developed and adapted to current needs.

## Integration in companies

theme-companies-kicker = Integration in companies
theme-companies-heading = Open companies, new businesses
theme-companies-challenge =
    Finding and keeping skilled workers is becoming harder for companies. They report a need for
    support in recruiting internationally and integrating migrants; small and medium-sized ones often
    need intercultural competence.

    Migrant entrepreneurship, too, adds much to economic growth. By the programme’s account, people
    with a migration background set up { $migrant-founded-share } of each year’s new businesses.
# Below the share: what is not said of it.
migrant-founded-caption = by the programme’s account; year not stated
theme-companies-services =
    With training and advice on a culture of openness and intercultural competence, { -network-iq }
    supported companies and their associations, for example in hiring and inducting staff with
    diversity in mind.

    People with a migration background received numerous { -initial-advice(count: "plural") } and
    { -follow-up-advice(count: "plural") } on starting a business, as well as help with business
    plans and financing. Handouts, tools and the website { -founding-website }
    ([www.wir-gruenden-in-deutschland.de](https://www.wir-gruenden-in-deutschland.de)) complete the
    services.
theme-companies-results =
    For people who start a business, there are **handouts, tools and a website**.

## What is stated, and what is not

# “Not stated” means: not in the text that we have. It stands here only.
stated-kicker = Results
stated-heading = What is stated, and what is not
stated-body =
    What is not stated is not in the text that we have; the printed original may state it.
stated-theme = Theme
stated-yes = Stated
stated-no = Not stated
stated-advice = Advice
stated-advice-yes = nationwide structure for advice
stated-advice-no = how many people received advice
stated-job-training = Job training
stated-job-training-yes = record of full equivalence
stated-job-training-no = how many attained it
stated-labour-administration = Labour administrations
stated-labour-administration-yes = curricula and training materials
stated-labour-administration-no = how many sessions and participants
stated-refugees = Refugees
stated-refugees-yes = { $refugee-projects ->
        [one] { $refugee-projects } project with specific services
       *[other] { $refugee-projects } projects with specific services
    }
stated-refugees-no = how many people they reached
stated-fair-integration = { -fair-integration }
stated-fair-integration-yes = advice centres in all federal states
stated-fair-integration-no = how many people they have advised
stated-german = Vocational German
stated-german-yes = training formats
stated-german-no = how many there are, and who took part
stated-companies = Companies
stated-companies-yes = handouts and a website
stated-companies-no = how many sessions and start-ups

## Outlook

next-round-kicker = Outlook
next-round-heading = { -network-iq } { PERIOD($second-round, style: "short") }
next-round-body =
    What the network mainly works on in the { -esf(form: "short") } funding round
    { PERIOD($second-round, style: "short") } can be read at { network-website }. What it delivers
    at present is shown in the fact sheet “{ fact-sheet-title }”.

## Sources

round-summary-sources = Where the figures come from
# The surveys are named and their results are not: this must be said here, since every theme says it.
round-summary-sources-body =
    The services of { -network-iq } are surveyed internally in all funded projects by the
    { collector-fbb } and the { collector-ebb }, unless otherwise stated from
    { DATE($survey-from) } to { DATE($survey-to) }. Who has attained full equivalence, or met the
    requirements for work that matches their qualification, is recorded in { collector-zuwes }.

    We have neither reference dates nor results. The { collector-interior } gives the number of
    people registered, the { collector-programme.short } those of objectives, federal states and
    competence centres. For the projects, neither a reference date nor a collector is stated; for
    unemployment and new businesses, neither a source nor a year. Contact and year of the edition are
    assumed.
