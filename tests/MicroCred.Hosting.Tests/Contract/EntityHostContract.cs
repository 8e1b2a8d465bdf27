namespace MicroCred.Hosting.Tests.Contract;

/// <summary>What every entity host keeps, whatever carries the commands and however many replicas share the journal.</summary>
public abstract class EntityHostContract
{
    /// <summary>Hosts that share one journal; one or several.</summary>
    private protected abstract IReadOnlyList<IEntityHost> Hosts { get; }

    private IEntityHost First => Hosts[0];

    /// <summary>Another replica than <see cref="First"/> where there is one.</summary>
    private IEntityHost Last => Hosts[^1];

    [ContractFact]
    public async Task Ask_WhatCanBeDone_AnswersStateAndVersionAfterIt()
    {
        Assert.Equal("1 [Aeneid]", (await First.PutAsync("a", "Aeneid")).Line());
        Assert.Equal("2 [Aeneid Birds]", (await Last.PutAsync("a", "Birds")).Line());
        Assert.Equal("3 [Birds]", (await First.TakeAsync("a", "Aeneid")).Line());
    }

    [ContractFact]
    public async Task Ask_SeveralEventsFollow_AllStandInOneStep()
    {
        var reply = await First.AskAsync(Shelf.Kind, "a", new(new PutBooks("Aeneid", "Birds", "Clouds"), "Ana", ExpectedVersion: 0));

        Assert.Equal("3 [Aeneid Birds Clouds]", reply.Line());
        Assert.Equal("3 [Aeneid Birds Clouds]", await Last.LineAsync("a"));
    }

    [ContractFact]
    public async Task Ask_Refused_AnswersWhyAndWritesNothing()
    {
        await First.PutAsync("a", "Aeneid");

        Assert.Equal("1 [Aeneid] no Birds", (await Last.TakeAsync("a", "Birds")).Line());
        Assert.Equal("1 [Aeneid]", await First.LineAsync("a"));
    }

    [ContractFact]
    public async Task Ask_NothingToDo_IsDoneAndLeavesTheVersion() =>
        Assert.Equal("0 []", (await First.AskAsync(Shelf.Kind, "a", new(new PutBooks(), "Ana"))).Line());

    [ContractFact]
    public async Task Ask_OfOneEntity_LeavesTheOthers()
    {
        await First.PutAsync("a", "Aeneid");

        Assert.Equal("0 []", await Last.LineAsync("A"));
        Assert.Equal("1 [Birds]", (await Last.PutAsync("b", "Birds")).Line());
    }

    [ContractFact]
    public async Task Ask_VersionMovedOn_TheSecondIsToldAndTheFirstStands()
    {
        await First.PutAsync("a", "Aeneid");
        Assert.Equal("1 [Aeneid]", await Last.LineAsync("a"));

        Assert.Equal("2 [Aeneid Birds]", (await First.PutAsync("a", "Birds", expected: 1)).Line());
        Assert.Equal("2 [Aeneid Birds] ChangedMeanwhile 1 2", (await Last.PutAsync("a", "Clouds", expected: 1)).Line());
        Assert.Equal("3 [Aeneid Birds Clouds]", (await Last.PutAsync("a", "Clouds", expected: 2)).Line());
    }

    [ContractFact]
    public async Task Ask_VersionNotReachedYet_IsToldToo() =>
        Assert.Equal("0 [] ChangedMeanwhile 4 0", (await First.PutAsync("a", "Aeneid", expected: 4)).Line());

    [ContractFact]
    public async Task Ask_TwoOnTheSameVersionAtOnce_OneIsDoneAndOneIsTold()
    {
        for (var round = 0; round < 20; round++)
        {
            var key = $"a{round}";
            var replies = await Task.WhenAll(Task.Run(() => First.PutAsync(key, "Aeneid", expected: 0)), Task.Run(() => Last.PutAsync(key, "Birds", expected: 0)));

            var (done, told) = replies[0].IsDone ? (replies[0], replies[1]) : (replies[1], replies[0]);
            Assert.Equal($"1 [{done.State}]", done.Line());
            Assert.Equal($"1 [{done.State}] ChangedMeanwhile 0 1", told.Line());
        }
    }

    [ContractFact]
    public async Task Ask_ManyAtOnceOnEveryReplica_WhatIsAcknowledgedIsThereOnceInTheOrderOfVersions()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 120).Select(i => Task.Run(() => Hosts[i % Hosts.Count].PutAsync("a", $"b{i}"))));

        var done = replies.Where(reply => reply.IsDone).OrderBy(reply => reply.Version).ToList();
        Assert.All(replies.Except(done), told => Assert.StartsWith("ChangedMeanwhile", told.Refusal!.Why, StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(1, done.Count), done.Select(reply => (int)reply.Version));
        var state = (await Last.ReadAsync(Shelf.Kind, "a")).State;
        Assert.Equal(state.Books, done.Select(reply => reply.State.Books[^1]));
        Assert.True(done.Count >= 120 / Hosts.Count, $"only {done.Count} of 120 were done");
    }

    [ContractFact]
    public async Task Ask_AgainUnderTheSameKey_AnswersAsBeforeAndDoesItOnce()
    {
        var first = await First.PutAsync("a", "Aeneid", once: "k1");
        await First.PutAsync("a", "Birds");

        Assert.Equal(first.Line(), (await Last.PutAsync("a", "Aeneid", once: "k1")).Line());
        Assert.Equal(first.Line(), (await First.PutAsync("a", "Aeneid", expected: 0, once: "k1")).Line());
        Assert.Equal("2 [Aeneid Birds]", await First.LineAsync("a"));
    }

    [ContractFact]
    public async Task Ask_AtOnceUnderTheSameKey_DoesItOnce()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => Hosts[i % Hosts.Count].PutAsync("a", "Aeneid", once: "k1"))));

        Assert.All(replies, reply => Assert.Equal("1 [Aeneid]", reply.Line()));
    }

    [ContractFact]
    public async Task Ask_AnotherCommandUnderTheSameKey_IsRefused()
    {
        await First.PutAsync("a", "Aeneid", once: "k1");

        Assert.Equal("1 [Aeneid] KeyOfAnotherCommand 1", (await Last.PutAsync("a", "Birds", once: "k1")).Line());
        Assert.Equal("1 [Aeneid] KeyOfAnotherCommand 1", (await First.AskAsync(Shelf.Kind, "a", new(new PutBooks("Aeneid"), "Budi", Once: "k1"))).Line());
        Assert.Equal("1 [Birds]", (await Last.PutAsync("b", "Birds", once: "k1")).Line());
    }

    [ContractFact]
    public async Task Ask_RefusedUnderAKey_IsDecidedAnewWhenAskedAgain()
    {
        Assert.Equal("0 [] no Aeneid", (await First.TakeAsync("a", "Aeneid", once: "k1")).Line());
        await Last.PutAsync("a", "Aeneid");

        Assert.Equal("2 []", (await First.TakeAsync("a", "Aeneid", once: "k1")).Line());
    }

    [ContractFact]
    public async Task Ask_CancelledBefore_DoesNothing()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => First.AskAsync(Shelf.Kind, "a", new(new PutBooks("Aeneid"), "Ana"), cancelled));
        Assert.Equal("0 []", await First.LineAsync("a"));
    }

    [ContractFact]
    public async Task Ask_LettersOfEveryScriptAndLongKeys_ComeBackAsTheyWere()
    {
        var (key, title) = (new string('k', 300) + "/ç √ 漢", "Ñ\"\\\u0000\n漢字 <script> 'x'");

        await First.PutAsync(key, title);

        Assert.Equal($"1 [{title}]", await Last.LineAsync(key));
    }
}
