using MicroCred.Drafting.Alignment.Checks;

namespace MicroCred.Drafting.Tests.Alignment;

public sealed class OutcomeVerbTests
{
    [Theory]
    [InlineData("en", "The importance of hygiene in kitchens")]
    [InlineData("en", "Hygiene rules for kitchens")]
    [InlineData("en", "Analyse and evaluate the hygiene plan")]
    [InlineData("en", "List, compare and rank the hygiene rules")]
    [InlineData("en", "Identify hazards and design a control plan")]
    [InlineData("en", "Explain the rules or demonstrate the method")]
    [InlineData("ms", "Kepentingan kebersihan di dapur")]
    [InlineData("ms", "Pelajar peraturan dapur")]
    [InlineData("ms", "Menganalisis dan menilai pelan kebersihan")]
    [InlineData("ms", "Menyenaraikan, membandingkan serta menilai peraturan")]
    [InlineData("ms", "Mengenal pasti bahaya dan mereka bentuk pelan kawalan")]
    [InlineData("id", "Pentingnya kebersihan di dapur")]
    [InlineData("id", "Aturan dapur yang baik")]
    [InlineData("id", "Menganalisis dan mengevaluasi rencana kebersihan")]
    [InlineData("id", "Menyebutkan, membandingkan, serta menilai aturan")]
    [InlineData("id", "Mengidentifikasi bahaya kemudian merancang rencana kendali")]
    [InlineData("fil", "Ang kahalagahan ng kalinisan sa kusina")]
    [InlineData("fil", "Mga tuntunin sa kusina")]
    [InlineData("fil", "Nasusuri at natataya ang plano ng kalinisan")]
    [InlineData("fil", "Natutukoy ang mga panganib at nabubuo ang plano")]
    [InlineData("fil", "Naipaliliwanag, naihahambing at nasusuri ang mga tuntunin")]
    public void OneObservableVerb_NoneOrSeveral_IsAnError(string language, string statement)
    {
        var finding = Assert.Single(Courses.Sound(language).WithStatement(statement).Findings<OneObservableVerb>());
        Assert.Equal(("OUTCOME-VERB", CheckSeverity.Error, DraftSection.Outcomes, 1), (finding.Code, finding.Severity, finding.Section, finding.Outcome));
    }

    [Theory]
    [InlineData("en", "Analyse the hygiene plan of a kitchen")]
    [InlineData("en", "Students will be able to carry out a hygiene check")]
    [InlineData("en", "Evaluate research and design choices")]
    [InlineData("en", "Use software to analyse and summarise the results")]
    [InlineData("en", "Compare supply and demand in two markets")]
    [InlineData("ms", "Menganalisis pelan kebersihan dapur")]
    [InlineData("ms", "Pelajar dapat menjalankan pemeriksaan kebersihan")]
    [InlineData("ms", "Menilai dasar dan nilai syarikat")]
    [InlineData("ms", "Menggunakan perisian untuk mengira dan meringkaskan hasil")]
    [InlineData("ms", "Membandingkan penawaran dan permintaan")]
    [InlineData("id", "Menganalisis rencana kebersihan dapur")]
    [InlineData("id", "Mahasiswa mampu melaksanakan pemeriksaan kebersihan")]
    [InlineData("id", "Menilai kebijakan dan nilai perusahaan")]
    [InlineData("id", "Menggunakan perangkat lunak untuk menghitung dan merangkum hasil")]
    [InlineData("id", "Membandingkan penawaran dan permintaan")]
    [InlineData("fil", "Nasusuri ang plano ng kalinisan ng kusina")]
    [InlineData("fil", "Ang mga mag-aaral ay naisasagawa ang pagsusuri ng kalinisan")]
    [InlineData("fil", "Natataya ang mga patakaran at halaga ng kompanya")]
    [InlineData("fil", "Nagagamit ang software upang suriin at lagumin ang resulta")]
    [InlineData("fil", "Naihahambing ang suplay at demand")]
    public void OneObservableVerb_One_Passes(string language, string statement) =>
        Assert.Empty(Courses.Sound(language).WithStatement(statement).Findings<OneObservableVerb>());

    [Theory]
    [InlineData("en", "Understand food law", "understand")]
    [InlineData("en", "Know the steps of cleaning", "know")]
    [InlineData("en", "Students will be able to appreciate good hygiene", "appreciate")]
    [InlineData("en", "Be aware of hazards", "be aware of")]
    [InlineData("en", "Demonstrate an understanding of hazards", "demonstrate an understanding of")]
    [InlineData("en", "Explain and understand the law", "understand")]
    [InlineData("ms", "Memahami undang-undang makanan", "memahami")]
    [InlineData("ms", "Mengetahui langkah pembersihan", "mengetahui")]
    [InlineData("ms", "Pelajar dapat menghayati amalan kebersihan", "menghayati")]
    [InlineData("ms", "Mempelajari jenis bahaya", "mempelajari")]
    [InlineData("ms", "Menerangkan dan memahami peraturan", "memahami")]
    [InlineData("id", "Memahami hukum pangan", "memahami")]
    [InlineData("id", "Mengetahui langkah pembersihan", "mengetahui")]
    [InlineData("id", "Mahasiswa mampu menguasai analisis bahaya", "menguasai")]
    [InlineData("id", "Mempelajari jenis bahaya", "mempelajari")]
    [InlineData("id", "Menunjukkan pemahaman tentang bahaya", "menunjukkan pemahaman")]
    [InlineData("fil", "Nauunawaan ang batas sa pagkain", "nauunawaan")]
    [InlineData("fil", "Maunawaan ang batas sa pagkain", "maunawaan")]
    [InlineData("fil", "Nalalaman ang mga hakbang ng paglilinis", "nalalaman")]
    [InlineData("fil", "Natututuhan ang mga uri ng panganib", "natututuhan")]
    [InlineData("fil", "Napahahalagahan ang kalinisan", "napahahalagahan")]
    public void NoVagueVerb_VagueVerb_IsAnErrorThatNamesIt(string language, string statement, string verb)
    {
        var finding = Assert.Single(Courses.Sound(language).WithStatement(statement).Findings<NoVagueVerb>());
        Assert.Equal(new Message("check.vagueVerb.found", 1, verb), finding.Message);
    }

    [Theory]
    [InlineData("en", "Explain the law that buyers know best")]
    [InlineData("en", "Analyse what customers believe about food")]
    [InlineData("en", "List the steps of cleaning")]
    [InlineData("en", "Design a poster that helps staff learn the rules")]
    [InlineData("en", "Evaluate how well staff understand the rules")]
    [InlineData("ms", "Menerangkan peraturan yang pekerja ketahui")]
    [InlineData("ms", "Menilai sejauh mana pekerja memahami peraturan")]
    [InlineData("ms", "Menyenaraikan langkah pembersihan")]
    [InlineData("ms", "Merangka poster supaya pekerja mempelajari peraturan")]
    [InlineData("ms", "Menganalisis tahap pengetahuan pelanggan")]
    [InlineData("id", "Menjelaskan aturan yang diketahui karyawan")]
    [InlineData("id", "Menilai sejauh mana karyawan memahami aturan")]
    [InlineData("id", "Menyebutkan langkah pembersihan")]
    [InlineData("id", "Merancang poster agar karyawan mempelajari aturan")]
    [InlineData("id", "Menganalisis tingkat pengetahuan pelanggan")]
    [InlineData("fil", "Naipaliliwanag ang mga tuntuning alam ng kawani")]
    [InlineData("fil", "Natataya kung gaano nauunawaan ng kawani ang tuntunin")]
    [InlineData("fil", "Naiisa-isa ang mga hakbang ng paglilinis")]
    [InlineData("fil", "Nabubuo ang poster upang matutuhan ng kawani ang tuntunin")]
    [InlineData("fil", "Nasusuri ang antas ng kaalaman ng mga kostumer")]
    public void NoVagueVerb_VagueWordElsewhere_Passes(string language, string statement) =>
        Assert.Empty(Courses.Sound(language).WithStatement(statement).Findings<NoVagueVerb>());
}
