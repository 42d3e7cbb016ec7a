### The profile of the programme.
###
### Figures, dates and periods are variables; fact-sheet.ftl says how they are used.

profile-title = { -network-iq } in profile
profile-subject = What the German federal programme “{ -programme-name }” is for, how it is organised and who funds it.
profile-keywords = { -network-iq }, { -programme-name }, federal programme, recognition of foreign qualifications, job training, intercultural competence, labour market integration
profile-line = Its mission, its structure, its funding
# An assumption: the source states no date, and this funding round only for the new focus.
profile-version = Funding round { PERIOD($first-round, style: "short") }

## The purpose

# The lead, set larger: at most 45 words.
purpose-body =
    Since { DATE($network-start) }, the programme “{ -programme-name } (IQ)” has worked to improve
    the prospects of people with a migration background on the labour market.

## The situation

# “Around twice as likely” says { $unemployment-ratio }; figures.toml holds the two together (twice-as-likely).
situation-body =
    In Germany, { $people-with-migration-background } million people have a migration background,
    { $share-with-migration-background } of the population. Many migrants have professional
    qualifications or other credentials, and often find that these are not recognised here.

    For many reasons, migrants are around twice as likely to be out of work as people without a
    migration background. In recent years the number of migrants in Germany has grown, above all
    that of people from countries of the European Union. At the same time, skilled workers are
    becoming ever scarcer here.
# Below the number of people: what is not said of it.
population-caption = source and date not stated

## The mission

mission-kicker = Mission
mission-heading = Seeing potential and using it
mission-body =
    That makes it all the more important to draw on everybody’s potential, that of migrants in
    particular. In the funding round { PERIOD($first-round, style: "short") }, a new focus is added:
    “{ -esf } training in the context of the Recognition Act”.

## The target group

target-group-kicker = Target group
target-group-heading = Whom the programme is for
target-group-body =
    The focus is on people with professional qualifications from abroad. They are to have work that
    matches their level of education more often than they do now, whatever their residence status.

## Perception

perception-kicker = Intercultural competence
perception-heading = Looking more closely, excluding less
perception-body =
    There are shortcomings in how migrants are seen. It matters to see their potential clearly
    and to reduce discrimination: that serves a diverse society, and helps to integrate people with a
    migration background well into the labour market. Building and strengthening the
    intercultural competence of { -labour-market-stakeholders } therefore remains a central aim.

## The structure

state-networks-kicker = Regional networks
state-networks-heading = At work in every federal state
state-networks-body =
    In the regions, { $regional-networks ->
        [one] { $regional-networks } { -regional-network } puts
       *[other] { $regional-networks } { -regional-network(count: "plural") } put
    } the programme into practice. Each is led by a regional coordinator and comprises further
    operative subprojects. They guide people with foreign qualifications who seek advice on
    recognition and training, and develop and run bridge training to meet demand.

    Through events, advice and training they make { -labour-market-stakeholders } aware, for example,
    of the particular needs of migrants.

expertise-kicker = Competence centres
expertise-heading = Expertise for the whole network
# “Five” says { $competence-centres }; figures.toml holds the two together (five-competence-centres).
expertise-body =
    Besides the regional networks, which they advise, five competence centres work across Germany on
    topics specific to migration. For the integration of migrants into work they develop training,
    tools and recommendations.

coordination-kicker = Coordination
coordination-heading = Cooperation and good practice
coordination-body =
    At federal level, the programme is organised by the { -dissemination-project }. It fosters
    cooperation, helps to pass on good practice, and makes the programme known to the public. With the competence centres, it brings the results to
    ministries, the { -employment-agency } and experts. The programme works closely with
    { -recognition-portal }, the Federal Government’s multilingual portal on the recognition of foreign
    professional qualifications.

funding-kicker = Funding
funding-heading = Who funds the programme
# “Two” says { $jointly-funded-areas }, and “the third” follows; figures.toml holds them together
# (third-area-after-two).
funding-body =
    The money for the first two priority areas comes from the { -bmas } and the { -esf }. The third
    priority area is paid for from federal funds. The { -bmbf } and the { -employment-agency } are
    partners in the implementation.

## Sources

profile-sources = Where the figures come from
profile-sources-body =
    The numbers of regional networks, competence centres and priority areas are stated by the
    { collector-programme }, without a date. For its figures on people with a migration
    background, the programme names neither a source nor a date.

    The contact and the year of this edition are not in the text on which it is based. That text
    names the funding round for the new focus only, and the funders area by area. What goes beyond
    this here is an assumption of the programme.
