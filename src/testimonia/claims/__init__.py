"""What is claimed: from statements to propositions that several of them carry."""
