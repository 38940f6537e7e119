package com.example

import io.securetoken.action.GrantToken
import io.securetoken.catalog.Macos
import io.securetoken.plan.GaveUp
import io.securetoken.plan.Goal
import io.securetoken.plan.Operator
import io.securetoken.plan.Plan
import io.securetoken.plan.PlanResult
import io.securetoken.plan.Planner
import io.securetoken.plan.Unreachable
import io.securetoken.predict.Predictor
import io.securetoken.state.Account
import io.securetoken.state.Mac
import io.securetoken.state.TokenState

/** Exhaustive without `else`: a further kind of result would break this build. */
fun said(result: PlanResult): String =
    when (result) {
        is Plan -> "plan of ${result.actions().size} steps"
        is Unreachable -> "unreachable"
        is GaveUp -> "gave up"
    }

/** An actor may be missing, and the compiler knows. */
fun actor(grant: GrantToken): String = grant.by() ?: "nobody"

fun main() {
    val mac = Mac.running("14.4")
        .with(Account.standard("alice").withToken(TokenState.USABLE), Account.standard("bob"))
    val result = Planner.of(Predictor.of(Macos.rules())).plan(mac, Goal.holdsToken("bob"), Operator.agent())
    println("kotlin: ${said(result)} by ${actor(GrantToken.to("bob"))}")
}
