package com.example.onboarding;

class ByGranterLaws extends OnboardingLaws {

    ByGranterLaws() {
        super(new ByGranter());
    }
}
