### The names of the figures that the publications in Arabic show.
### The message itself: the words after the number in a box ($value decides their form).
### .name    the figure by itself, for tables and alternative texts

figure-people-with-migration-background = { $value ->
        [zero] مليون شخص من ذوي الأصول المهاجرة
        [one] مليون شخص من ذوي الأصول المهاجرة
        [two] مليون شخص من ذوي الأصول المهاجرة
        [few] ملايين شخص من ذوي الأصول المهاجرة
        [many] مليون شخص من ذوي الأصول المهاجرة
       *[other] مليون شخص من ذوي الأصول المهاجرة
    }
    .name = ذوو الأصول المهاجرة

figure-share-with-migration-background = من سكان ألمانيا ذوو أصول مهاجرة
    .name = نسبة ذوي الأصول المهاجرة

# A factor: reads with any number, and “about” before it.
figure-unemployment-ratio = معامل خطر البطالة مقارنة بسائر السكان
    .name = خطر البطالة لدى ذوي الأصول المهاجرة مقارنة بغيرهم

figure-regional-networks = { $value ->
        [zero] { -regional-network }
        [one] { -regional-network }
        [two] { -regional-network(count: "dual") }
        [few] { -regional-network(count: "plural") }
        [many] { -regional-network }
       *[other] { -regional-network }
    }
    .name = { -regional-network(count: "plural") }

figure-competence-centres = { $value ->
        [zero] { -competence-centre }
        [one] { -competence-centre }
        [two] { -competence-centre(count: "dual") }
        [few] { -competence-centre(count: "plural") }
        [many] { -competence-centre }
       *[other] { -competence-centre }
    }
    .name = { -competence-centre(count: "plural") }

figure-jointly-funded-areas = { $value ->
        [zero] محور بتمويل مشترك
        [one] محور بتمويل مشترك
        [two] محوران بتمويل مشترك
        [few] محاور بتمويل مشترك
        [many] محورا بتمويل مشترك
       *[other] محور بتمويل مشترك
    }
    .name = المحاور ذات التمويل المشترك
