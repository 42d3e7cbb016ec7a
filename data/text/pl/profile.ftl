### The profile of the programme.
###
### Figures, dates and periods are variables and bring along whatever belongs to them:
### { $people-with-migration-background } is “około 17,1”. A noun after a figure takes its form from it:
### one (1), few (2 to 4, 22), many (5 to 21), other (17,1).

profile-title = { -network-iq } w zarysie
profile-subject = Do czego dąży program wsparcia „{ -programme-name }”, jak jest zbudowany i kto go finansuje.
profile-keywords = { -network-iq }, { -programme-name }, program wsparcia, uznawanie kwalifikacji zagranicznych, podnoszenie kwalifikacji, kompetencje międzykulturowe, integracja na rynku pracy
profile-line = Cele programu, jego struktura i finansowanie
# The source states no date; it describes this funding period.
profile-version = Okres finansowania { PERIOD($first-round, style: "short") }

## The situation

# The first paragraph is set larger as the lead: at most 45 words.
situation-body =
    W Niemczech { $people-with-migration-background ->
        [one] mieszka { $people-with-migration-background } milion osób
        [few] mieszkają { $people-with-migration-background } miliony osób
        [many] mieszka { $people-with-migration-background } milionów osób
       *[other] mieszka { $people-with-migration-background } miliona osób
    } o pochodzeniu migracyjnym, czyli { $share-with-migration-background } ludności. Wiele osób
    migrujących zdobyło zawód lub ma inne potwierdzone umiejętności, często jednak nie są one tu uznawane.

    Z wielu powodów ryzyko bezrobocia jest wśród osób migrujących { $unemployment-ratio ->
        [one] { $unemployment-ratio } raz
        [few] { $unemployment-ratio } razy
        [many] { $unemployment-ratio } razy
       *[other] { $unemployment-ratio } raza
    } wyższe niż wśród osób bez pochodzenia migracyjnego. W ostatnich latach do Niemiec
    przyjechało więcej osób migrujących, przede wszystkim z krajów Unii Europejskiej. Jednocześnie
    coraz bardziej brakuje tu wykwalifikowanej kadry.

## The mission

mission-kicker = Misja
mission-heading = Dostrzec i wykorzystać potencjał
mission-body =
    Tym ważniejsze jest wykorzystanie całego potencjału, zwłaszcza potencjału osób migrujących.
    Od { DATE($network-start) } roku program wsparcia „{ -programme-name } (IQ)” działa na rzecz
    lepszych perspektyw osób o pochodzeniu migracyjnym na rynku pracy. W okresie finansowania
    { PERIOD($first-round) } dochodzi nowy priorytet
    { -esf(form: "genitive") }: „Podnoszenie kwalifikacji ze środków { -esf(form: "short") } w kontekście ustawy o uznawaniu kwalifikacji”.

## The target group

target-group-kicker = Grupa docelowa
target-group-heading = Dla kogo jest program
target-group-body =
    W centrum uwagi są osoby, które zdobyły zawód za granicą. Chodzi o to, by częściej niż
    dotychczas znajdowały pracę odpowiadającą ich wykształceniu, niezależnie od statusu pobytowego.

## Perception

perception-kicker = Kompetencje międzykulturowe
perception-heading = Patrzeć uważniej, mniej wykluczać
perception-body =
    Osoby migrujące są często postrzegane w sposób uproszczony. Kto wyraźnie widzi ich potencjał
    i przeciwdziała dyskryminacji, służy różnorodnemu społeczeństwu i pomaga osobom o pochodzeniu
    migracyjnym odnaleźć się na rynku pracy. Dlatego do głównych celów nadal należy budowanie
    i wzmacnianie kompetencji międzykulturowych { -labour-market-stakeholders(case: "genitive") }.

## The structure

state-networks-kicker = Sieci regionalne
state-networks-heading = Obecność w każdym kraju związkowym
state-networks-body =
    W regionach program { $regional-networks ->
        [one] realizuje { $regional-networks } { -regional-network }
        [few] realizują { $regional-networks } { -regional-network(count: "plural") }
        [many] realizuje { $regional-networks } { -regional-network(case: "genitive", count: "plural") }
       *[other] realizuje { $regional-networks } { -regional-network(case: "genitive") }
    }. Każdą z nich kieruje regionalny koordynator; w skład sieci wchodzą też inne podprojekty
    operacyjne. W całych Niemczech doradzają one osobom z zagranicznymi kwalifikacjami zawodowymi
    w sprawach uznawania i uzupełniania kwalifikacji, a także opracowują i prowadzą kursy
    pomostowe dostosowane do potrzeb.

    Sieci służą także { -labour-market-stakeholders(case: "dative") }: podczas spotkań
    informacyjnych, doradztwa i szkoleń zwracają uwagę na szczególne potrzeby osób migrujących
    i przekazują wiedzę fachową.

expertise-kicker = Centra kompetencji
expertise-heading = Wiedza fachowa dla całej sieci
expertise-body =
    Obok sieci regionalnych tematami związanymi z migracją { $competence-centres ->
        [one] zajmuje się w całym kraju { $competence-centres } { -competence-centre }
        [few] zajmują się w całym kraju { $competence-centres } { -competence-centre(count: "plural") }
        [many] zajmuje się w całym kraju { $competence-centres } { -competence-centre(case: "genitive", count: "plural") }
       *[other] zajmuje się w całym kraju { $competence-centres } { -competence-centre }
    }. Doradzają one sieciom regionalnym, wspierają je merytorycznie oraz opracowują programy
    kwalifikacyjne, narzędzia i zalecenia na rzecz integracji zawodowej osób migrujących. Swoją
    wiedzę przekazują też osobom podejmującym decyzje w polityce, gospodarce i administracji, na
    przykład w postaci standardów jakości, szkoleń i materiałów szkoleniowych lub przez
    upowszechnianie wyników badań.

coordination-kicker = Koordynacja
coordination-heading = Współpraca i dobre praktyki
coordination-body =
    Organizacją programu na szczeblu federalnym zajmuje się { -dissemination-project }. Wspiera on
    współpracę zaangażowanych stron i transfer dobrych praktyk, w programie i poza nim, oraz
    informuje opinię publiczną o pracy programu. Wspólnie z centrami kompetencji przekazuje wyniki ministerstwom,
    { -employment-agency(case: "dative") } i środowiskom eksperckim. Program ściśle współpracuje
    z projektem { -recognition-portal }, wielojęzycznym portalem rządu federalnego o uznawaniu
    zagranicznych kwalifikacji zawodowych.

funding-kicker = Finansowanie
funding-heading = Kto finansuje program
funding-body =
    { $jointly-funded-areas ->
        [one] Pierwszy { $jointly-funded-areas } priorytet jest finansowany
        [few] Pierwsze { $jointly-funded-areas } priorytety są finansowane
        [many] Pierwszych { $jointly-funded-areas } priorytetów jest finansowanych
       *[other] Pierwsze { $jointly-funded-areas } priorytetu jest finansowane
    } ze środków { -bmas(case: "genitive") } i { -esf(form: "genitive") }. Kolejny priorytet jest
    finansowany wyłącznie ze środków federalnych. Partnerami w realizacji są { -bmbf }
    i { -employment-agency }.

## Sources

profile-sources = Skąd pochodzą dane
profile-sources-body =
    Liczbę sieci regionalnych, centrów kompetencji i priorytetów podaje { collector-programme },
    bez daty. Do liczb dotyczących osób o pochodzeniu migracyjnym program nie podaje ani źródła,
    ani daty.
