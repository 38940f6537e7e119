package com.example

import io.securetoken.plan.Plan
import io.securetoken.plan.PlanResult
import io.securetoken.plan.Unreachable

/** Wrong: the planner may give up. */
fun said(result: PlanResult): String =
    when (result) {
        is Plan -> "plan"
        is Unreachable -> "unreachable"
    }
