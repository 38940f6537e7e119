package com.example.onboarding;

import io.securetoken.action.Action;
import io.securetoken.state.Mac;
import java.util.List;

/** What is done to a Mac to make it somebody's who is new. */
public interface Onboarding {

    /** Returns what is done to that Mac, in order. */
    List<Action> of(String newcomer, Mac mac);
}
